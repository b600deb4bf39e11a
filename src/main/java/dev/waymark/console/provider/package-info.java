/** Provider forms, reviews and revisions in the console. */
@NullMarked
package dev.waymark.console.provider;

import org.jspecify.annotations.NullMarked;
