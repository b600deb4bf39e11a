package dev.waymark.catalogue;

import dev.waymark.mail.DomainName;

/**
 * One domain of an import.
 *
 * @param number of its line in the file, from 1
 */
public record DomainLine(long number, DomainName name, DomainDocument document) {}
