package dev.waymark.mail;

/**
 * The database, or the DNS where it decides, cannot answer now. Callers are told to come back,
 * never that a domain is unknown.
 */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
