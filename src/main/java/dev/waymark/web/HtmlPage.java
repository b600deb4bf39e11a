package dev.waymark.web;

import dev.waymark.http.CachePolicy;
import dev.waymark.mail.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers made of templates. */
public final class HtmlPage {
  private static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String RETRY_SECONDS = "5";

  private HtmlPage() {}

  /**
   * While the database is silent.
   *
   * @param again where to ask again, on this service
   */
  static Response unavailable(PageLayout frame, String again) {
    Response page = of(503, Templates.unavailable(frame, again), frame.language());
    return Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
  }

  /** Nothing but our own files, and no script or style in the page itself (CSP Level 3). */
  public static String policy() {
    return POLICY;
  }

  /** Pages depend on who asks, so nobody between keeps them. */
  static Response of(int status, TemplateInstance template, Language language) {
    return Response.status(status)
        .entity(template.setLocale(language.locale()).render())
        .type(MEDIA_TYPE)
        .language(language.locale())
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.PRIVATE.header())
        .header(HttpHeaders.VARY, "Accept-Language, User-Agent, Sec-CH-UA-Platform")
        .header("Content-Security-Policy", POLICY)
        // The address is in the URL of the page, and there are links to other sites.
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
