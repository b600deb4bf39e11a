package dev.waymark.pages;

/**
 * One of several pages that a visitor may choose.
 *
 * @param current whether it is this one
 */
public record Option<T>(T what, String href, boolean current) {}
