package dev.waymark.monitoring;

/** A way to notify people or programs of an event. */
interface NotificationChannel {
  /** Returns the name under which its notices are stored. */
  String wireName();

  /** True if it is configured. */
  boolean isOpen();

  /**
   * Delivers an event within seconds.
   *
   * @param json the event as it is posted
   * @throws DeliveryException if the delivery is to be repeated
   */
  void deliver(WatchEvent event, String json) throws DeliveryException;

  /** A notification could not be delivered. The message holds no secret and no mail address. */
  final class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    DeliveryException(String message) {
      super(message);
    }

    DeliveryException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
