package dev.waymark.publishing.watch;

/** Somebody could not be told. The message holds no secret and no person's address. */
final class Undelivered extends Exception {
  private static final long serialVersionUID = 1L;

  Undelivered(String message) {
    super(message);
  }

  Undelivered(String message, Throwable cause) {
    super(message, cause);
  }
}
