/** Limits on what callers start, by token and by source. */
@NullMarked
package dev.waymark.operations.limit;

import org.jspecify.annotations.NullMarked;
