package dev.waymark.autoconfig;

import java.util.regex.Pattern;

/**
 * Thunderbird's reading of the text of an element. Before it looks at a document it turns each text
 * into a boolean, a number or a date wherever JavaScript would (parseText in JXON.sys.mjs): the
 * user name {@code 00123} becomes {@code 123}, {@code 1e3} becomes {@code 1000}, and {@code ann.5}
 * becomes a day in May 2001.
 */
final class ThunderbirdText {
  private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false");

  /** StringToNumber of ECMA-262. */
  private static final Pattern DECIMAL =
      Pattern.compile(" *[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)? *");

  private static final Pattern OTHER_BASE =
      Pattern.compile(" *0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+) *");

  // Possessive, and no word starts within another: the text may come from anybody.
  private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*+";
  private static final String ZONE = "(?:[ap]m|gmt|utc?|[ecmp][sd]t|[tz])(?![a-z])";
  private static final String REST = "(?:[0-9 ,./:+-]|" + MONTH + "|" + ZONE + "|\\(.*+)*+";

  /**
   * Texts that Date.parse might take for a date, and a little more than it does (jsdate.cpp of
   * Firefox). It skips the words before the first number, but only where one of five characters
   * ends each; right behind the name of a month one number is not enough.
   */
  private static final Pattern DATE =
      Pattern.compile("(?i)(?:[a-z]*+[ ,./-])*(?:[+-]?[0-9]|" + MONTH + "[0-9]++[ ,./:+-])" + REST);

  private ThunderbirdText() {}

  /** Returns true if Thunderbird keeps the text as text. */
  static boolean isKept(String text) {
    return !BOOLEAN.matcher(text).matches() && !isNumber(text) && !DATE.matcher(text).matches();
  }

  /** Text too large for a number stays text. */
  private static boolean isNumber(String text) {
    return OTHER_BASE.matcher(text).matches()
        || (DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text)));
  }
}
