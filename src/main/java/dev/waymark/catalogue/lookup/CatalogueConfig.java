package dev.waymark.catalogue.lookup;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the catalogue. */
@ConfigMapping(prefix = "waymark.catalogue")
public interface CatalogueConfig {

  /** Loads the starter catalogue into an empty database; absent: only into the embedded one. */
  Optional<Boolean> starter();

  /** Id of the provider that answers for unknown domains. */
  Optional<String> defaultProvider();
}
