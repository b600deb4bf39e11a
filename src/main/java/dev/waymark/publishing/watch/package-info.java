/**
 * Looks at published servers again and again, and tells when they fail and when they are back. One
 * instance does so at a time; what is to be told is stored with the finding and delivered by
 * itself.
 */
@NullMarked
package dev.waymark.publishing.watch;

import org.jspecify.annotations.NullMarked;
