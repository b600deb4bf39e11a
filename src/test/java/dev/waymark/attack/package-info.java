/** Attacks on the whole service. */
@NullMarked
package dev.waymark.attack;

import org.jspecify.annotations.NullMarked;
