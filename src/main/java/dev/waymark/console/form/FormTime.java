package dev.waymark.console.form;

/** What a browser makes of a field for date and time: {@code 2027-01-31T06:00}, without a zone. */
public final class FormTime {
  private static final int WITHOUT_SECONDS = "2027-01-31T06:00".length();

  private FormTime() {}

  /** The same as an instant is written, in UTC; whether it is one has still to be seen. */
  public static String instant(String typed) {
    String text = typed.strip();
    return text + (text.length() == WITHOUT_SECONDS ? ":00Z" : "Z");
  }
}
