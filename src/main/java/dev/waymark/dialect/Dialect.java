package dev.waymark.dialect;

import java.util.Locale;

/** The forms in which settings are told. */
public enum Dialect {
  AUTOCONFIG,
  AUTODISCOVER,
  MOBILECONFIG,
  PACC,
  RECORDS,
  SETTINGS;

  /** The word for it in our JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
