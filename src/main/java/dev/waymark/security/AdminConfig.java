package dev.waymark.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** How the first administrator gets in. */
@ConfigMapping(prefix = "waymark")
public interface AdminConfig {

  /** A token with the role {@code admin} that is not stored; absent: only stored ones work. */
  @WithName("admin-token")
  Optional<String> adminToken();

  /** Set by {@code main} where it started the embedded database. */
  @WithName("embedded-database")
  Optional<Boolean> embeddedDatabase();
}
