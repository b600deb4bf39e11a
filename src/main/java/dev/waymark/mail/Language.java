package dev.waymark.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages; the first is for everybody else. */
public enum Language {
  EN("English"),
  DE("Deutsch"),
  FR("Français"),
  ES("Español"),
  PT("Português"),
  JA("日本語"),
  AR("العربية");

  /** A header that is longer was not made by a browser. */
  private static final int MAX_HEADER = 1000;

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** BCP 47. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** As the attribute {@code dir} has it. */
  public String direction() {
    return this == AR ? "rtl" : "ltr";
  }

  /** For texts and their order. */
  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  /** The language with a tag, where we have it. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The best for an {@code Accept-Language}, RFC 9110 section 12.5.4 by RFC 4647's look-up. */
  public static Language accepted(Optional<String> header) {
    return header
        .filter(text -> text.length() <= MAX_HEADER)
        .flatMap(text -> Optional.ofNullable(Locale.lookupTag(ranges(text), tags())))
        .flatMap(Language::ofTag)
        .orElse(EN);
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Of all, in their order. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }
}
