package dev.waymark.dialect;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Something of the settings that a dialect has no words for.
 *
 * @param service index of the published service it is about; empty where it is about all of them
 * @param detail what is not said, and what clients do instead
 */
public record Omission(OptionalInt service, Member member, String detail) {

  /** What is lost. */
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

  public static Omission of(int service, Member member, String detail) {
    return new Omission(OptionalInt.of(service), member, detail);
  }

  public static Omission ofAll(Member member, String detail) {
    return new Omission(OptionalInt.empty(), member, detail);
  }
}
