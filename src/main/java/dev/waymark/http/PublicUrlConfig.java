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
}
