package dev.waymark.links;

import dev.waymark.security.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** What tells one link from another in its URL. Who has it can open the link. */
public record LinkCode(Secret secret) {
  private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{32}");
  private static final String PATH = "/s/";

  /** Empty where no link of ours ever looked like that. */
  public static Optional<LinkCode> of(String text) {
    return SYNTAX.matcher(text).matches()
        ? Optional.of(new LinkCode(new Secret(text)))
        : Optional.empty();
  }

  static LinkCode random() {
    return new LinkCode(Secret.forUrl());
  }

  /** Where the link leads on this service. */
  public String path() {
    return PATH + secret.text();
  }
}
