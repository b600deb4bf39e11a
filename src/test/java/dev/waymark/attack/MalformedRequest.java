package dev.waymark.attack;

import dev.waymark.Staff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A malformed request; one character is one byte.
 *
 * @param isFramed true for valid HTTP to a path of the service, with hostile content: it passes the
 *     router. False for a request that is not HTTP: its connection may stay open without an answer
 */
record MalformedRequest(String text, boolean isFramed) {
  private static final List<KnownPaths.Operation> OPERATIONS = KnownPaths.all();
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final String END = "\r\n";

  private static final List<String> PARAMETERS =
      List.of(
          "emailaddress",
          "email",
          "Email",
          "name",
          "domain",
          "lang",
          "device",
          "q",
          "next",
          "limit",
          "prefix",
          "provider",
          "publish",
          "publishAt",
          "revision",
          "to",
          "force",
          "after",
          "actor",
          "subject",
          "format",
          "Protocol",
          "RedirectCount",
          "dryRun",
          "mode",
          "from",
          "token");

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Accept-Encoding",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "Content-Type",
          "Content-Encoding",
          "Cookie",
          "Waymark-Reason",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "Forwarded",
          "Range",
          "Origin",
          "Referer",
          "Sec-Fetch-Site",
          "HX-Request",
          "X-HTTP-Method-Override",
          "X-Forwarded-Prefix",
          "Upgrade",
          "User-Agent",
          "TE",
          "X-User-Identity",
          "X-MapiHttpCapability");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "application/x-ndjson",
          "text/csv",
          "application/xml",
          "text/xml",
          "application/zip",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "text/plain",
          "/",
          "a/b;=",
          "");

  private static final List<String> TOKENS =
      List.of(
          "Bearer " + Staff.TOKEN,
          "Bearer " + Staff.TOKEN,
          "Bearer " + Staff.TOKEN,
          "Bearer wm_00000000_" + "a".repeat(43),
          "Bearer " + HostileTexts.CANARY,
          "Bearer",
          "Basic " + HostileTexts.CANARY,
          "Bearer \u00ff\u00fe" + HostileTexts.CANARY);

  byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Always generates the same request for the same number. */
  static MalformedRequest number(long number) {
    Random random = new Random(number);
    return random.nextInt(4) > 0 ? hostile(random) : notHttp(random);
  }

  /** Valid HTTP for a path of the service. */
  private static MalformedRequest hostile(Random random) {
    KnownPaths.Operation operation = HostileTexts.any(OPERATIONS, random);
    String path = VARIABLE.matcher(operation.path()).replaceAll(part -> part(random));
    StringBuilder request = new StringBuilder();
    request
        .append(operation.method())
        .append(' ')
        .append(target(path, random))
        .append(" HTTP/1.1\r\n");
    request.append("Host: ").append(host(random)).append(END);
    if (operation.path().startsWith("/api/") || random.nextInt(4) == 0) {
      request.append("Authorization: ").append(HostileTexts.any(TOKENS, random)).append(END);
    }
    for (int headers = random.nextInt(4); headers > 0; headers--) {
      request.append(HostileTexts.any(HEADERS, random)).append(": ");
      request.append(bytesAsText(HostileTexts.header(random)).replace("\0", "")).append(END);
    }
    String body = operation.method().equals("GET") ? "" : HostileTexts.body(random);
    request.append("Content-Type: ").append(HostileTexts.any(TYPES, random)).append(END);
    request.append("Content-Length: ").append(body.length()).append(END);
    request.append("Connection: close\r\n\r\n").append(body);
    return new MalformedRequest(request.toString(), true);
  }

  private static String part(Random random) {
    String value = HostileTexts.value(random).replaceAll("[/?#]", "");
    return Matcher.quoteReplacement(value);
  }

  private static String target(String path, Random random) {
    StringBuilder target = new StringBuilder(path);
    for (int count = 0, most = random.nextInt(4); count < most; count++) {
      target.append(count == 0 ? '?' : '&').append(HostileTexts.any(PARAMETERS, random));
      target.append('=').append(HostileTexts.value(random).replace("#", ""));
    }
    return target.toString().replace(" ", "%20");
  }

  private static String host(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "autoconfig." + HostileTexts.CANARY + ".example";
      case 1 -> "[::1]:80";
      case 2 -> HostileTexts.CANARY + ":99999";
      case 3 -> "_" + HostileTexts.CANARY + ".\u00e4";
      default -> "autodiscover.gmail.com";
    };
  }

  private static String bytesAsText(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Anything that a parser of HTTP has to refuse or to survive. */
  private static MalformedRequest notHttp(Random random) {
    String line =
        "GET /v1.1/" + HostileTexts.value(random).replaceAll("[ ?#]", "") + " HTTP/1.1\r\n";
    String post = "POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: a\r\n";
    String canary = HostileTexts.CANARY;
    List<String> requests =
        List.of(
            canary + END + END,
            "GET " + canary + " HTTP/1.1\r\n\r\n",
            "GET /" + canary + " HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET /" + canary + "\r\n\r\n",
            line + END,
            line + "Host: a\r\nHost: " + canary + "\r\n\r\n",
            line + "Host : " + canary + "\r\n\r\n",
            line + "Host: a\r\n " + canary + "\r\n\r\n",
            line + "Host: a\r\n: " + canary + "\r\n\r\n",
            line + "Host: a\r\nX-\0: " + canary + "\r\n\r\n",
            line + "Host: a\r\nX: " + canary + "\0\r\n\r\n",
            line + "Host: a\r\nX: " + canary.repeat(2000) + "\r\n\r\n",
            line + "Host: " + canary + "/..\\\r\nConnection: close\r\n\r\n",
            post + "Content-Length: -1\r\n\r\n" + canary,
            post + "Content-Length: " + canary + "\r\n\r\n",
            post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n" + canary,
            post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + canary,
            post + "Transfer-Encoding: " + canary + "\r\n\r\n",
            post + "Transfer-Encoding: chunked\r\n\r\n" + canary + "\r\n",
            post + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n" + canary,
            post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + canary + "\r\n0\r\n\r\n",
            post + "Expect: " + canary + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "GET http://"
                + canary
                + "/v1.1/gmail.com HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET http://[" + canary + "/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "CONNECT " + canary + ":443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: " + canary + "\r\nConnection: close\r\n\r\n",
            canary.toUpperCase(Locale.ROOT) + " / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + canary,
            "\u0016\u0003\u0001" + canary,
            "GET /" + "a/".repeat(5000) + canary + " HTTP/1.1\r\nHost: a\r\n\r\n");
    return new MalformedRequest(HostileTexts.any(requests, random), false);
  }
}
