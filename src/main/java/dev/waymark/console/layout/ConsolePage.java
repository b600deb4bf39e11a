package dev.waymark.console.layout;

import dev.waymark.http.CachePolicy;
import dev.waymark.web.HtmlPage;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of the console. */
public final class ConsolePage {
  static final String MEDIA_TYPE = "text/html; charset=utf-8";

  /** The probe's events and htmx's requests, besides what every page may. */
  private static final String POLICY = HtmlPage.policy() + "; connect-src 'self'";

  private ConsolePage() {}

  public static Response of(int status, TemplateInstance template) {
    Response response = Response.status(status).entity(template.render()).type(MEDIA_TYPE).build();
    protect(response.getHeaders());
    return response;
  }

  /**
   * Sends a browser on, after a form or to sign in.
   *
   * @param path on this service, encoded
   */
  public static Response.ResponseBuilder seeOther(String path) {
    // Relative: behind a proxy we do not know our own scheme.
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, URI.create(path).toASCIIString())
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.PRIVATE.header());
  }

  /** The headers of every page and of every part of one. */
  static void protect(MultivaluedMap<String, Object> headers) {
    headers.putSingle(HttpHeaders.CACHE_CONTROL, CachePolicy.PRIVATE.header());
    headers.putSingle("Content-Security-Policy", POLICY);
    // The address may be in the URL. Not no-referrer: browsers then hide the origin of our forms.
    headers.putSingle("Referrer-Policy", "same-origin");
    headers.putSingle("X-Robots-Tag", "noindex");
    // A page that was opened for a session is not kept for the next one by "back".
    headers.putSingle(HttpHeaders.VARY, "Cookie, HX-Request");
  }
}
