package dev.waymark.autodiscover;

/** Errors that travel in a document, MS-OXDSCLI section 2.2.4.1.1.3.2. */
enum PoxError {
  /** Also where we are asked by LegacyDN, which only an Exchange directory can resolve. */
  UNKNOWN_ADDRESS(500, "The e-mail address cannot be found."),
  NO_SETTINGS(501, "There are no settings for the e-mail address."),
  BAD_REQUEST(600, "Invalid Request"),
  NO_SUCH_SCHEMA(601, "The requested schema is not available."),
  /** The stored settings of the domain cannot be expressed. */
  UNUSABLE_SETTINGS(602, "The settings for the e-mail address are not usable."),
  INTERNAL(603, "The server failed.");

  private final int code;
  private final String message;

  PoxError(int code, String message) {
    this.code = code;
    this.message = message;
  }

  int code() {
    return code;
  }

  /** A fixed text: nothing of the request is repeated in an error. */
  String message() {
    return message;
  }
}
