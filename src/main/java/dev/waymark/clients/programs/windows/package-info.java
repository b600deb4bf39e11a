/** Outlook, eM Client and Wino Mail. */
@NullMarked
package dev.waymark.clients.programs.windows;

import org.jspecify.annotations.NullMarked;
