package dev.waymark.finding;

/**
 * More is asked at once than the service takes up. Unlike an outage this is no message for the log:
 * a flood of requests would become a flood of lines.
 */
public final class BusyException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public BusyException(String message) {
    super(message);
  }
}
