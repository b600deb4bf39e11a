package dev.waymark.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses JSON that is declared to be in another encoding than UTF-8 (RFC 8259 section 8.1).
 * Imports of lines are read as UTF-8 whatever is declared: REST Assured and others declare {@code
 * ISO-8859-1} for every type that they do not know.
 */
class RequestCharset {
  private static final Pattern TEXT =
      Pattern.compile("\\s*application/(?:[a-z0-9.-]+\\+)?json\\s*;.*");

  private static final Pattern CHARSET =
      Pattern.compile(".*;\\s*charset\\s*=\\s*\"?([^\";\\s]*).*");

  @ServerRequestFilter
  public void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String type =
        Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(type);
    if (TEXT.matcher(type).matches() && charset.matches() && !charset.group(1).equals("utf-8")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Send this media type in UTF-8; no other encoding is read.");
    }
  }
}
