package dev.waymark.operations.links;

import dev.waymark.security.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** Secret of a link in its URL; it opens the link. */
public record SetupLinkToken(Secret secret) {
  private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{32}");
  private static final String PATH = "/s/";

  /** Parses the secret; empty if it has another form. */
  public static Optional<SetupLinkToken> of(String text) {
    return SYNTAX.matcher(text).matches()
        ? Optional.of(new SetupLinkToken(new Secret(text)))
        : Optional.empty();
  }

  static SetupLinkToken random() {
    return new SetupLinkToken(Secret.forUrl());
  }

  /** Path of the link on this service. */
  public String path() {
    return PATH + secret.text();
  }
}
