/**
 * Bounded pools of threads, one for each kind of work, so that one kind that is slow or asked for
 * too often never stops the others.
 */
@NullMarked
package dev.waymark.worker;

import org.jspecify.annotations.NullMarked;
