package dev.waymark.finding;

/**
 * The database, or the DNS where it decides, cannot answer now. Callers are told to come back,
 * never that a domain is unknown.
 */
public class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnavailableException(String message) {
    super(message);
  }

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
