/**
 * The history of probe results, and the changes between one and the next. Results are kept as the
 * JSON of the staff API, by domain or provider; they hold no mail address.
 */
@NullMarked
package dev.waymark.probe.history;

import org.jspecify.annotations.NullMarked;
