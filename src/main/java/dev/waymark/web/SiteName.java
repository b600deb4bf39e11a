package dev.waymark.web;

import dev.waymark.mail.InvalidValue;
import dev.waymark.mail.SafeText;

/** The name over the pages. */
public record SiteName(String text) {
  private static final int MAX_LENGTH = 40;

  public SiteName {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new InvalidValue("not a name; expected 1 to 40 characters");
    }
    SafeText.require(text);
  }

  public static SiteName parse(String text) {
    return new SiteName(text.strip());
  }
}
