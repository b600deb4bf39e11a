/**
 * Stored providers, as immutable revisions, and stored domains with their variables. {@link
 * dev.waymark.catalogue.lookup.SettingsDirectory} looks up the settings of a domain.
 */
@NullMarked
package dev.waymark.catalogue;

import org.jspecify.annotations.NullMarked;
