/**
 * What is stored: providers as immutable revisions, domains with their variables, and {@link
 * dev.waymark.catalogue.lookup.SettingsDirectory}, the only look-up from a domain to its settings.
 */
@NullMarked
package dev.waymark.catalogue;

import org.jspecify.annotations.NullMarked;
