package dev.waymark.embedded;

/** The embedded database cannot be used; the message is a line for the operator. */
public final class EmbeddedDatabaseException extends Exception {
  private static final long serialVersionUID = 1L;

  EmbeddedDatabaseException(String message) {
    super(message);
  }

  EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
