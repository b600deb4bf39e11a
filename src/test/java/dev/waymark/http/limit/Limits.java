package dev.waymark.http.limit;

/** Settings of limits in tests. */
public record Limits(boolean enabled, int burst, int rate) implements LimitsConfig {
  public static final Limits ON = new Limits(true, 1000, 100);
  public static final Limits OFF = new Limits(false, 1, 1);
}
