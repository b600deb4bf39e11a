package dev.waymark.http;

/** Problem of features that need {@code WAYMARK_PUBLIC_URL}; Host is never used instead. */
public final class PublicUrlMissing {
  private PublicUrlMissing() {}

  /** Creates the problem. */
  public static ProblemException problem() {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "The operator has to set WAYMARK_PUBLIC_URL to an https URL before this can be answered.");
  }
}
