/** Tokens and the audit in the staff API. */
@NullMarked
package dev.waymark.staff.access;

import org.jspecify.annotations.NullMarked;
