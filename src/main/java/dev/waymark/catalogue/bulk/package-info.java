/**
 * Many domains at once: imports through a staging table, domains that come with a provider, the
 * starter catalogue.
 */
@NullMarked
package dev.waymark.catalogue.bulk;

import org.jspecify.annotations.NullMarked;
