package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.JsValue;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks of single values in Thunderbird: mail/components/accountcreation/modules/
 * InputSanitizer.sys.mjs and AccountConfig.sys.mjs, comm-central cf9726f (Thunderbird 153).
 */
final class ThunderbirdValues {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("[a-zA-Z0-9.-]*+(?:%[A-Z0-9]++%[a-zA-Z0-9.-]*+)++");

  private static final List<String> OAUTH2_DOMAINS =
      List.of(
          "googlemail.com",
          "gmail.com",
          "imap.mail.ru",
          "smtp.mail.ru",
          "imap.yandex.com",
          "smtp.yandex.com",
          "imap.seznam.cz",
          "smtp.seznam.cz",
          "pop3.seznam.cz",
          "yahoo.com",
          "att.net",
          "aol.com",
          "office365.com",
          "outlook.com",
          "hotmail.com",
          "imap.fastmail.com",
          "pop.fastmail.com",
          "smtp.fastmail.com",
          "imap.comcast.net",
          "pop.comcast.net",
          "smtp.comcast.net",
          "thundermail.com");

  private ThunderbirdValues() {}

  /** A host name, trimmed and in lower case, or one with placeholders as it is. */
  static String hostname(JsValue value) throws RefusedException {
    if (!value.isTruthy() || value.text().isEmpty()) {
      throw new RefusedException("A host name is missing.");
    }
    String host = JsValue.trim(value.text());
    if (PLACEHOLDER.matcher(host).matches()) {
      return host;
    }
    if (!MozillaHost.isLegal(host)) {
      throw new RefusedException(
          "A host name is empty or has characters other than letters, digits, - and .");
    }
    return Ascii.lower(host);
  }

  static long port(JsValue value) throws RefusedException {
    long port = value.integer().orElseThrow(() -> new RefusedException("A port is not a number."));
    if (port < 1 || port > 65535) {
      throw new RefusedException("A port is not between 1 and 65535.");
    }
    return port;
  }

  /** The first value that the map knows. */
  static String firstKnown(List<JsValue> values, Map<String, String> known, String what)
      throws RefusedException {
    return values.stream()
        .map(JsValue::text)
        .filter(known::containsKey)
        .findFirst()
        .map(known::get)
        .orElseThrow(() -> new RefusedException("A server has no " + what + " that is known."));
  }

  /** Hosts whose OAuth2 provider is built in: mailnews/base/src/OAuth2Providers.sys.mjs. */
  static boolean hasOAuth2(String host) {
    return OAUTH2_DOMAINS.stream().anyMatch(d -> host.equals(d) || host.endsWith("." + d));
  }

  /** Replaces the first of each placeholder. */
  static String fill(String text, EmailAddress address) {
    String filled = replaceFirst(text, "%EMAILADDRESS%", address.text());
    filled = replaceFirst(filled, "%EMAILLOCALPART%", address.localPart());
    return replaceFirst(filled, "%EMAILDOMAIN%", address.domain().ascii());
  }

  static Optional<String> fill(Optional<String> text, EmailAddress address) {
    return text.map(known -> fill(known, address));
  }

  private static String replaceFirst(String text, String placeholder, String value) {
    int at = text.indexOf(placeholder);
    return at < 0
        ? text
        : text.substring(0, at) + value + text.substring(at + placeholder.length());
  }
}
