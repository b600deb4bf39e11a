package dev.waymark;

import dev.waymark.catalogue.bulk.StarterCatalogue;
import dev.waymark.catalogue.lookup.CatalogueConfig;
import dev.waymark.security.AdminConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Prepares the database before the first request. */
@ApplicationScoped
class Startup {
  private final StarterCatalogue starter;
  private final boolean wanted;

  Startup(StarterCatalogue starter, CatalogueConfig catalogue, AdminConfig admin) {
    this.starter = starter;
    this.wanted = catalogue.starter().or(admin::embeddedDatabase).orElse(false);
  }

  void onStart(@Observes StartupEvent started) {
    if (wanted) {
      starter.loadIfEmpty();
    }
  }
}
