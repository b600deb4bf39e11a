/** The staff API, {@code /api/v1}: resources and their wire records, nothing else. */
@NullMarked
package dev.waymark.staff;

import org.jspecify.annotations.NullMarked;
