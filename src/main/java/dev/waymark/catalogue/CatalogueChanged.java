package dev.waymark.catalogue;

/** Fired when a transaction changed what look-ups answer. */
record CatalogueChanged() {}
