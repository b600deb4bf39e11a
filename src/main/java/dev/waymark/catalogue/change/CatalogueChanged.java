package dev.waymark.catalogue.change;

/** Event of a transaction that changed the results of look-ups. */
public record CatalogueChanged() {}
