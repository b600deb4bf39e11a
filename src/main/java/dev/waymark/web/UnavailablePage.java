package dev.waymark.web;

import dev.waymark.pages.HtmlPage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Page shown while the database does not respond. */
final class UnavailablePage {
  private static final String RETRY_SECONDS = "5";

  private UnavailablePage() {}

  /**
   * Builds the response.
   *
   * @param again path to retry, on this service
   */
  static Response of(PageLayout frame, String again) {
    Response page = HtmlPage.PUBLIC.of(503, Templates.unavailable(frame, again), frame.language());
    return Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
  }
}
