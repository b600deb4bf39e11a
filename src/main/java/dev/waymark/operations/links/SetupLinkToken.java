package dev.waymark.operations.links;

import dev.waymark.security.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** What tells one link from another in its URL. Who has it can open the link. */
public record SetupLinkToken(Secret secret) {
  private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{32}");
  private static final String PATH = "/s/";

  /** Empty where no link of ours ever looked like that. */
  public static Optional<SetupLinkToken> of(String text) {
    return SYNTAX.matcher(text).matches()
        ? Optional.of(new SetupLinkToken(new Secret(text)))
        : Optional.empty();
  }

  static SetupLinkToken random() {
    return new SetupLinkToken(Secret.forUrl());
  }

  /** Where the link leads on this service. */
  public String path() {
    return PATH + secret.text();
  }
}
