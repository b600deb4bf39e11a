package dev.waymark.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;

/** Where clients reach this service. */
@ConfigMapping(prefix = "waymark")
public interface PublicUrlConfig {
  /** An https URL; what needs it says so while it is absent. It is never guessed from Host. */
  @WithName("public-url")
  Optional<URI> publicUrl();

  /** The URL for links that people follow; empty where it is absent, or no https URL. */
  static Optional<URI> forLinks(PublicUrlConfig config) {
    return config.publicUrl().filter(url -> "https".equalsIgnoreCase(url.getScheme()));
  }
}
