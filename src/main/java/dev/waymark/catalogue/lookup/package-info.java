/** The only look-up from a domain to its settings: memory first, otherwise one query. */
@NullMarked
package dev.waymark.catalogue.lookup;

import org.jspecify.annotations.NullMarked;
