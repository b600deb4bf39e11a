package dev.waymark.dialect;

import dev.waymark.finding.Finding;
import dev.waymark.finding.Place;
import dev.waymark.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/** The part of the settings that a dialect cannot express. */
public enum OmittedPart {
  /** The whole service. */
  SERVICE(Severity.WARNING),
  SECURITY(Severity.WARNING),
  AUTHENTICATION(Severity.WARNING),
  USERNAME(Severity.WARNING),
  POP3(Severity.NOTICE),
  LINKS(Severity.NOTICE),
  OAUTH2(Severity.NOTICE);

  private static final String CODE_PREFIX = "OMITTED_";

  private final Severity severity;

  OmittedPart(Severity severity) {
    this.severity = severity;
  }

  /** The part that an omission is about. */
  public static OmittedPart of(Finding omission) {
    return valueOf(omission.code().substring(CODE_PREFIX.length()));
  }

  Finding at(Place place, String detail) {
    return new Finding(CODE_PREFIX + name(), severity, place, detail, Optional.empty());
  }

  /** The word for it in our JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
