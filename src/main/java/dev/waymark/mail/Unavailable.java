package dev.waymark.mail;

/**
 * The database cannot answer now. Callers are told to come back, never that a domain is unknown.
 */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
