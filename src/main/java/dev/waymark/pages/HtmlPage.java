package dev.waymark.pages;

import dev.waymark.http.CachePolicy;
import dev.waymark.mail.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Responses with HTML, and the headers that protect them. */
public final class HtmlPage {
  public static final String MEDIA_TYPE = "text/html; charset=utf-8";

  /** Only our own files, and no script or style inside the page (CSP Level 3). */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Pages for everyone. The address is in the URL of the page, and links lead to other sites. */
  public static final HtmlPage PUBLIC =
      new HtmlPage(POLICY, "no-referrer", "Accept-Language, User-Agent, Sec-CH-UA-Platform");

  /**
   * Pages of the console. Server-sent events and htmx need connect-src. Browsers hide the origin of
   * forms under no-referrer, so it is same-origin. A page opened for one session must not be shown
   * to the next by the back button, so it varies by cookie.
   */
  public static final HtmlPage CONSOLE =
      new HtmlPage(POLICY + "; connect-src 'self'", "same-origin", "Cookie, HX-Request");

  private final String policy;
  private final String referrerPolicy;
  private final String vary;

  private HtmlPage(String policy, String referrerPolicy, String vary) {
    this.policy = policy;
    this.referrerPolicy = referrerPolicy;
    this.vary = vary;
  }

  /** Renders a template in the default language. */
  public Response of(int status, TemplateInstance template) {
    Response response = Response.status(status).entity(template.render()).type(MEDIA_TYPE).build();
    protect(response.getHeaders());
    return response;
  }

  /** Renders a template in a language. */
  public Response of(int status, TemplateInstance template, Language language) {
    Response page = of(status, template.setLocale(language.locale()));
    return Response.fromResponse(page).language(language.locale()).build();
  }

  /** Sets the headers of every page and of every part of one. */
  public void protect(MultivaluedMap<String, Object> headers) {
    headers.putSingle(HttpHeaders.CACHE_CONTROL, CachePolicy.PRIVATE.header());
    headers.putSingle("Content-Security-Policy", policy);
    headers.putSingle("Referrer-Policy", referrerPolicy);
    headers.putSingle("X-Robots-Tag", "noindex");
    headers.putSingle(HttpHeaders.VARY, vary);
  }

  /**
   * Redirects a browser after a form, or to the sign-in page.
   *
   * @param path on this service, encoded; relative, since a proxy may hide our own scheme
   */
  public static Response.ResponseBuilder seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, URI.create(path).toASCIIString())
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.PRIVATE.header());
  }
}
