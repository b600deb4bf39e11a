package dev.waymark.clients.reading;

/** Reports why a client takes no account from a document. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public RefusedException(String why) {
    super(why, null, false, false);
  }

  /** The reason, one sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
