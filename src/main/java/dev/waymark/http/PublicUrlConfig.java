package dev.waymark.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Setting of the URL of this service. */
@ConfigMapping(prefix = "waymark")
public interface PublicUrlConfig {
  /** Never guessed from Host: features that need it are unavailable without it. */
  @WithName("public-url")
  Optional<PublicUrl> publicUrl();
}
