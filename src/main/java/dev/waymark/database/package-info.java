/**
 * Contact with PostgreSQL: the background check of whether it answers, the end of connections to a
 * silent one, and the recognition of failures caused by that.
 */
@NullMarked
package dev.waymark.database;

import org.jspecify.annotations.NullMarked;
