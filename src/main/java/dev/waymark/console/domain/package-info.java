/** Domain lists and forms in the console. */
@NullMarked
package dev.waymark.console.domain;

import org.jspecify.annotations.NullMarked;
