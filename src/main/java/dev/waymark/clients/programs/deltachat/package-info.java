/** Delta Chat. */
@NullMarked
package dev.waymark.clients.programs.deltachat;

import org.jspecify.annotations.NullMarked;
