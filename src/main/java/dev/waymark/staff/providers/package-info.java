/** Providers, their revisions, import, export and monitoring in the staff API. */
@NullMarked
package dev.waymark.staff.providers;

import org.jspecify.annotations.NullMarked;
