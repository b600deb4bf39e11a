package dev.waymark.http.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of RFC 9112 that the HTTP server does not apply: requests that a proxy in front could read
 * as another request, or as one for another host.
 */
final class RequestRules {
  private static final String CHUNKED = "chunked";

  /** Section 3.2: one host, without user information; its name is parsed where it is used. */
  private static final Pattern HOST = Pattern.compile("[^\\s/?#@\\\\,]+");

  /** Section 3.2.2. */
  private static final Pattern ABSOLUTE = Pattern.compile("(https?)://([^/?#]*)(?:[/?#].*)?");

  private RequestRules() {}

  /** Returns the rule that a request breaks. */
  static Optional<String> brokenBy(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
      return Optional.of("HTTP/1.1 or HTTP/1.0");
    }
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    boolean optional = version.equals(HttpVersion.HTTP_1_0) && hosts.isEmpty();
    if (!optional && (hosts.size() != 1 || !HOST.matcher(hosts.get(0)).matches())) {
      return Optional.of("exactly one Host");
    }
    if (!isTarget(request, hosts)) {
      return Optional.of("a path, or a URL of the host in Host");
    }
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (!codings.isEmpty() && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase(CHUNKED))) {
      return Optional.of("no transfer coding but chunked");
    }
    return Optional.empty();
  }

  private static boolean isTarget(HttpRequest request, List<String> hosts) {
    String target = request.uri();
    if (target.startsWith("/")) {
      return true;
    }
    if (target.equals("*")) {
      return request.method().equals(HttpMethod.OPTIONS);
    }
    Matcher url = ABSOLUTE.matcher(target);
    if (!url.matches()) {
      return false;
    }
    String scheme = url.group(1);
    String authority = withoutDefaultPort(scheme, url.group(2));
    return HOST.matcher(authority).matches()
        && hosts.stream().allMatch(host -> withoutDefaultPort(scheme, host).equals(authority));
  }

  private static String withoutDefaultPort(String scheme, String authority) {
    String port = scheme.equals("https") ? ":443" : ":80";
    String folded = authority.toLowerCase(Locale.ROOT);
    return folded.endsWith(port) ? folded.substring(0, folded.length() - port.length()) : folded;
  }
}
