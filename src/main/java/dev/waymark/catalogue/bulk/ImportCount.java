package dev.waymark.catalogue.bulk;

/**
 * Numbers of valid lines of an import.
 *
 * @param accepted lines that created or changed a domain
 * @param unchanged lines that repeat what is stored
 */
public record ImportCount(long accepted, long unchanged) {}
