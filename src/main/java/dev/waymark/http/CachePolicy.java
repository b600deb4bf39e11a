package dev.waymark.http;

/** Value of {@code Cache-Control}: permitted caches and lifetime of a document. */
public enum CachePolicy {
  /** Identical for all requests about the domain. */
  PUBLIC("public, max-age=3600"),
  /** Identical for all, but must change together with PACC's digest in the DNS. */
  SHORT("public, max-age=300"),
  /** Contains an address. */
  PRIVATE("private, no-store"),
  /** Must not outlive a change: redirects and unknown domains. */
  NONE("no-store");

  private final String header;

  CachePolicy(String header) {
    this.header = header;
  }

  /** Returns the value of {@code Cache-Control}. */
  public String header() {
    return header;
  }
}
