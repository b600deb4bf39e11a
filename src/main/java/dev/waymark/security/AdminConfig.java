package dev.waymark.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Settings of the first administrator's access. */
@ConfigMapping(prefix = "waymark")
public interface AdminConfig {

  /** A token with the role {@code admin} that is not stored; if absent, only stored ones work. */
  @WithName("admin-token")
  Optional<String> adminToken();

  /** Set by {@code main} after it started the embedded database. */
  @WithName("embedded-database")
  Optional<Boolean> embeddedDatabase();
}
