/**
 * What is stored: providers as immutable revisions, domains with their variables, and {@link
 * dev.waymark.catalogue.Directory}, the only look-up from a domain to its settings.
 */
@NullMarked
package dev.waymark.catalogue;

import org.jspecify.annotations.NullMarked;
