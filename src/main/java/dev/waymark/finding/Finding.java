package dev.waymark.finding;

/**
 * One thing that is wrong in a document.
 *
 * @param pointer where, RFC 6901; empty for the whole document
 * @param detail what is wrong, and what to do about it
 */
public record Finding(String pointer, String detail) {}
