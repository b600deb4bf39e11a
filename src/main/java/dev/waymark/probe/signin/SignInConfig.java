package dev.waymark.probe.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the sign-in check. */
@ConfigMapping(prefix = "waymark.probe")
public interface SignInConfig {

  /** Whether staff may check a login with a password that the caller tells them. */
  @WithDefault("false")
  boolean signIn();
}
