/**
 * The embedded PostgreSQL and its data directory: private files, programs, start, restart and end.
 */
@NullMarked
package dev.waymark.embedded;

import org.jspecify.annotations.NullMarked;
