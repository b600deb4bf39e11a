/**
 * Pages for staff: look-ups, live probes, providers, domains, imports, tokens and the audit. They
 * work without scripts; with them, parts of a page change in place. Every page needs a session and
 * shows only data that its token may see.
 */
@NullMarked
package dev.waymark.console;

import org.jspecify.annotations.NullMarked;
