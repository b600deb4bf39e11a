/** Apple Mail. */
@NullMarked
package dev.waymark.clients.programs.apple;

import org.jspecify.annotations.NullMarked;
