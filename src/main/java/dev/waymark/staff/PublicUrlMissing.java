package dev.waymark.staff;

import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;

/** What needs to know where this service is, and must not guess it from Host. */
final class PublicUrlMissing {
  private PublicUrlMissing() {}

  static ProblemException problem() {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "The operator has to set WAYMARK_PUBLIC_URL to an https URL before this can be answered.");
  }
}
