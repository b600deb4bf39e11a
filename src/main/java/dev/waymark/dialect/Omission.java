package dev.waymark.dialect;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * One thing in the settings that a dialect cannot express.
 *
 * @param service index of the published service it is about; empty where it is about all of them
 * @param detail what is left out, and what clients do instead
 */
public record Omission(OptionalInt service, Member member, String detail) {

  /** The part of the settings that is left out. */
  public enum Member {
    /** The whole service. */
    SERVICE,
    SECURITY,
    AUTHENTICATION,
    USERNAME,
    POP3,
    LINKS,
    OAUTH2;

    /** The word for it in our JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
