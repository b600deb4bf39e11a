package dev.waymark.clients.document;

/** Reports a document that a parser refuses. */
public final class MalformedDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedDocumentException(String message) {
    super(message, null, false, false);
  }
}
