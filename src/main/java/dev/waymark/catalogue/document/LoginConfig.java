package dev.waymark.catalogue.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the user names. */
@ConfigMapping(prefix = "waymark.login")
public interface LoginConfig {

  /**
   * Whether a domain may name single mailboxes in its login rules. Off: a stranger who asks for two
   * addresses and gets two kinds of user name learns which mailboxes exist.
   */
  @WithDefault("false")
  boolean exact();
}
