/** The simulator of mail clients in the staff API. */
@NullMarked
package dev.waymark.staff.clients;

import org.jspecify.annotations.NullMarked;
