/**
 * Pages for staff: what clients of a domain are told and why, and whether it is true. They work
 * without scripts; with them, parts of a page change in place. Every page needs a session, and
 * shows what the token that opened it may see.
 */
@NullMarked
package dev.waymark.web.console;

import org.jspecify.annotations.NullMarked;
