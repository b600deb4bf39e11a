package dev.waymark.pages;

/**
 * Entry of a menu or switch.
 *
 * @param current true for the page shown
 */
public record Option<T>(T what, String href, boolean current) {}
