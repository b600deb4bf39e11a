package dev.waymark.web;

/**
 * One of several pages that a visitor may choose.
 *
 * @param current whether it is this one
 */
public record Choice<T>(T what, String href, boolean current) {}
