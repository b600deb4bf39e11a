package dev.waymark.http;

/** Who may keep a document, and for how long. */
public enum CachePolicy {
  /** It is the same for everybody who asks about this domain. */
  PUBLIC("public, max-age=3600"),
  /** The same, but something elsewhere must change together with it: PACC's digest in the DNS. */
  SHORT("public, max-age=300"),
  /** It holds an address. */
  PRIVATE("private, no-store"),
  /** It should not outlive a change: redirects, and everything we do not know. */
  NONE("no-store");

  private final String header;

  CachePolicy(String header) {
    this.header = header;
  }

  /** The value of {@code Cache-Control}. */
  public String header() {
    return header;
  }
}
