package dev.waymark.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;

/** URL under which clients reach this service. */
@ConfigMapping(prefix = "waymark")
public interface PublicUrlConfig {
  /** An https URL. Never derived from Host; features that need it answer 503 while it is absent. */
  @WithName("public-url")
  Optional<URI> publicUrl();

  /** Returns the URL for links that people follow; empty if absent or not an https URL. */
  static Optional<URI> forLinks(PublicUrlConfig config) {
    return config.publicUrl().filter(url -> "https".equalsIgnoreCase(url.getScheme()));
  }
}
