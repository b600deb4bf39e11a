package dev.waymark.mail.address;

/**
 * Rejects a text that is not a valid value. The message says what is expected and never repeats the
 * text: it may be an address, and error texts reach logs and anonymous callers.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public InvalidValueException(String message) {
    super(message);
  }

  /** The message; unlike {@link #getMessage()} never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
