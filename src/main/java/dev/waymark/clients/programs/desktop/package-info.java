/** Evolution and KMail. */
@NullMarked
package dev.waymark.clients.programs.desktop;

import org.jspecify.annotations.NullMarked;
