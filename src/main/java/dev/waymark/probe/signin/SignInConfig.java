package dev.waymark.probe.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the sign-in check. */
@ConfigMapping(prefix = "waymark.probe")
public interface SignInConfig {

  /** Allows staff to check a login with a password that the caller gives them. */
  @WithDefault("false")
  boolean signIn();
}
