package dev.waymark.clients.programs.mozilla;

/** Reports a value that ends the whole search of Thunderbird for Android with an exception. */
final class K9CrashException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  K9CrashException() {
    super("crash", null, false, false);
  }

  String why() {
    return "Port 0 or a host name with white space ends the search with an uncaught exception.";
  }
}
