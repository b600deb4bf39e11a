package dev.waymark.http;

/** What needs to know where this service is, and must not guess it from Host. */
public final class PublicUrlMissing {
  private PublicUrlMissing() {}

  /** What is answered then. */
  public static ProblemException problem() {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "The operator has to set WAYMARK_PUBLIC_URL to an https URL before this can be answered.");
  }
}
