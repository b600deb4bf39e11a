/** FairEmail for Android. */
@NullMarked
package dev.waymark.clients.programs.fairemail;

import org.jspecify.annotations.NullMarked;
