package dev.waymark.clients.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value as Thunderbird's {@code JXON.build} makes it of an element or attribute: text that looks
 * like a number becomes a number, true and false become booleans, and an element with attributes or
 * child elements becomes an object, whose text reads {@code [object Object]}. An element without
 * anything is {@code true}. Dates are not modelled.
 *
 * <p>mailnews/base/src/JXON.sys.mjs, createObjTree and parseText.
 */
public final class JsValue {
  private static final String OBJECT = "[object Object]";

  /** StringNumericLiteral of ECMA-262 section 7.1.4.1, without Infinity. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,4})?");

  private static final Pattern RADIX =
      Pattern.compile("0(?:[xX][0-9a-fA-F]++|[oO][0-7]++|[bB][01]++)");
  private static final JsValue TRUE = new JsValue("true", Optional.empty());
  private static final JsValue UNDEFINED = new JsValue("undefined", Optional.empty());
  private static final JsValue NOT_A_NUMBER = new JsValue("NaN", Optional.empty());

  private final String text;
  private final Optional<XmlElement> element;

  private JsValue(String text, Optional<XmlElement> element) {
    this.text = text;
    this.element = element;
  }

  /** The value of an element. */
  public static JsValue of(XmlElement element) {
    if (element.nodes().isEmpty() && element.attributes().isEmpty()) {
      return TRUE;
    }
    String own = element.ownText();
    if (own.isEmpty() || !element.attributes().isEmpty() || element.children().count() > 0) {
      return new JsValue(OBJECT, Optional.of(element));
    }
    return ofText(own);
  }

  private static JsValue ofText(String raw) {
    String lower = Ascii.lower(raw);
    if (lower.equals("true") || lower.equals("false")) {
      return new JsValue(lower, Optional.empty());
    }
    String trimmed = trim(raw);
    if (trimmed.isEmpty()) {
      // Number of white space is 0, so it is parsed, and parseFloat finds no digit.
      return NOT_A_NUMBER;
    }
    if (RADIX.matcher(trimmed).matches()) {
      // parseFloat stops behind the first 0.
      return new JsValue("0", Optional.empty());
    }
    if (DECIMAL.matcher(trimmed).matches() && Double.isFinite(Double.parseDouble(trimmed))) {
      return new JsValue(written(Double.parseDouble(trimmed)), Optional.empty());
    }
    return new JsValue(raw, Optional.empty());
  }

  /** Number::toString of ECMA-262 section 6.1.6.1.20. */
  private static String written(double number) {
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int digits = exact.precision() - exact.scale();
    if (exact.signum() == 0) {
      return "0";
    }
    if (digits > -6 && digits <= 21) {
      return exact.toPlainString();
    }
    String mantissa = exact.movePointLeft(digits - 1).stripTrailingZeros().toPlainString();
    return mantissa + (digits > 0 ? "e+" : "e-") + Math.abs(digits - 1);
  }

  /** String.prototype.trim: Unicode spaces and the byte order mark. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\ufeff' || Character.isSpaceChar(c);
  }

  /** The value in string context. */
  public String text() {
    return text;
  }

  public boolean isUndefined() {
    return this == UNDEFINED;
  }

  /** Tells if a condition on the value holds. */
  public boolean isTruthy() {
    return !isUndefined() && this != NOT_A_NUMBER && !text.equals("false") && !text.equals("0");
  }

  /** The first child of a name; undefined where there is none. */
  public JsValue get(String name) {
    return element.flatMap(known -> known.child(name)).map(JsValue::of).orElse(UNDEFINED);
  }

  /** All children of a name. */
  public List<JsValue> all(String name) {
    return element.stream().flatMap(known -> known.children(name)).map(JsValue::of).toList();
  }

  /** An attribute; undefined where there is none. */
  public JsValue attribute(String name) {
    return element
        .flatMap(known -> known.attribute(name))
        .map(value -> value.isEmpty() ? NOT_A_NUMBER : ofText(value))
        .orElse(UNDEFINED);
  }

  /**
   * The integer that the text begins with, as {@code parseInt} reads it; empty for NaN. Numbers are
   * cut, not rounded.
   */
  public Optional<Long> integer() {
    String digits = trim(text);
    int end = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    int start = end;
    while (end < digits.length() && Ascii.isDigit(digits.charAt(end))) {
      end++;
    }
    if (end == start) {
      return Optional.empty();
    }
    // Longer ones are out of every range that is asked for.
    return Optional.of(Long.parseLong(digits.substring(0, Math.min(end, 18))));
  }
}
