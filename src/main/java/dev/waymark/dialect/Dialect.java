package dev.waymark.dialect;

/**
 * One output format.
 *
 * @param wireName its word in our JSON
 * @param title its name for people
 * @param clients the clients that ask for it, as a phrase for people
 */
public record Dialect(String wireName, String title, String clients) {}
