package dev.waymark.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A part of a link's query, as forms write it. */
public final class QueryParameter {
  private QueryParameter() {}

  /** {@code name=value}, with the value encoded. */
  public static String of(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
