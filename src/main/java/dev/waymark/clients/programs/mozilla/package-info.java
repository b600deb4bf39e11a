/** Thunderbird for the desktop, for Android and for iOS. */
@NullMarked
package dev.waymark.clients.programs.mozilla;

import org.jspecify.annotations.NullMarked;
