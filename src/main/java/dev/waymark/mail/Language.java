package dev.waymark.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages of the pages; English where no other is accepted. */
public enum Language {
  EN("English"),
  DE("Deutsch"),
  FR("Français"),
  ES("Español"),
  PT("Português"),
  JA("日本語"),
  AR("العربية");

  /** Longer than the header of any browser. */
  private static final int MAX_HEADER = 1000;

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** BCP 47. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the language in that language. */
  public String ownName() {
    return ownName;
  }

  /** Value of the attribute {@code dir}. */
  public String direction() {
    return this == AR ? "rtl" : "ltr";
  }

  /** Locale for texts and sorting. */
  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  /** The language with a tag; empty where it is not supported. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** Selects the language for {@code Accept-Language}: RFC 9110 section 12.5.4, RFC 4647 lookup. */
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

  /** Tags of all languages. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }
}
