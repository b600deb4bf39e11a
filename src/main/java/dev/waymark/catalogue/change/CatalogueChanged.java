package dev.waymark.catalogue.change;

/** Fired when a transaction changed what look-ups answer. */
public record CatalogueChanged() {}
