/**
 * Pages for people: the setup page, which turns an address into the one thing that works on this
 * device. HTML that works without scripts, in the visitor's language, and asks for nothing but the
 * address. WCAG 2.2 AA is the measure.
 */
@NullMarked
package dev.waymark.web;

import org.jspecify.annotations.NullMarked;
