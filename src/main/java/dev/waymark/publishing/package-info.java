/**
 * From a stored revision to what clients get: publishing at once or later, rolling back, and what a
 * change would mean in each dialect.
 */
@NullMarked
package dev.waymark.publishing;

import org.jspecify.annotations.NullMarked;
