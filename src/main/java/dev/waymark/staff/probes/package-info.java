/** Live probes and the sign-in check in the staff API. */
@NullMarked
package dev.waymark.staff.probes;

import org.jspecify.annotations.NullMarked;
