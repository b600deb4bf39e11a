package dev.waymark.console.form;

/** Value of a datetime-local field: {@code 2027-01-31T06:00}, without a zone. */
public final class FormTime {
  private static final int WITHOUT_SECONDS = "2027-01-31T06:00".length();

  private FormTime() {}

  /** Rewrites the value as an instant in UTC, without validating it. */
  public static String instant(String typed) {
    String text = typed.strip();
    return text + (text.length() == WITHOUT_SECONDS ? ":00Z" : "Z");
  }
}
