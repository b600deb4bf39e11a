package dev.waymark.catalogue.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the user names. */
@ConfigMapping(prefix = "waymark.login")
public interface LoginConfig {

  /**
   * Permission for login rules that name single mailboxes. Off by default: an anonymous client that
   * asks for two addresses and gets two kinds of user name learns which mailboxes exist.
   */
  @WithDefault("false")
  boolean exact();
}
