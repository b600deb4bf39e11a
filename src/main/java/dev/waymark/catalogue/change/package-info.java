/**
 * Parts common to all changes of the catalogue: preconditions, results, locks, the event that
 * invalidates remembered settings.
 */
@NullMarked
package dev.waymark.catalogue.change;

import org.jspecify.annotations.NullMarked;
