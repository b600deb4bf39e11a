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
}
