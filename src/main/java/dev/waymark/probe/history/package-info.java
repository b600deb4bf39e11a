/**
 * What earlier probes found, and what has changed between one and the next. Results are kept as the
 * JSON that the staff API gave, by domain or provider; they hold nobody's address.
 */
@NullMarked
package dev.waymark.probe.history;

import org.jspecify.annotations.NullMarked;
