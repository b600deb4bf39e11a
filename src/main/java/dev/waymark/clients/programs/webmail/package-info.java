/** Horde and Nextcloud Mail. */
@NullMarked
package dev.waymark.clients.programs.webmail;

import org.jspecify.annotations.NullMarked;
