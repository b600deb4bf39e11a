package dev.waymark.web;

import java.util.stream.Stream;

/** Texts typed into an address field to break the page that shows them again. */
public final class HostileTexts {
  private HostileTexts() {}

  /**
   * Each with a word in it by which one finds it again.
   *
   * @param mark letters and digits
   */
  public static Stream<String> with(String mark) {
    return Stream.of(
        "<script>alert(1)</script>" + mark,
        "\"><script>alert(1)</script>" + mark + "@gmail.com",
        "\"<script>alert(1)</script>" + mark + "\"@gmail.com",
        "\"><img/src=x onerror=alert(1)>" + mark + "\"@gmail.com",
        "'onfocus='alert(1)'" + mark + "@gmail.com",
        "\" autofocus onfocus=alert(1) x=\"" + mark,
        "javascript:alert(1)//" + mark + "@gmail.com",
        "{config}{page:title}{7*7}" + mark + "@gmail.com",
        "{frame.person}{known}{7*7}" + mark + "@gmail.com",
        "%EMAILADDRESS%" + mark + "@gmail.com",
        "&lt;script&gt;" + mark + "@gmail.com",
        mark + "@<script>alert(1)</script>.example",
        "<svg/onload=alert(1)>" + mark + "@nowhere.example");
  }
}
