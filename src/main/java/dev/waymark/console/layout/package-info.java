/** The frame of every console page: menu, signed-in user, response headers, errors. */
@NullMarked
package dev.waymark.console.layout;

import org.jspecify.annotations.NullMarked;
