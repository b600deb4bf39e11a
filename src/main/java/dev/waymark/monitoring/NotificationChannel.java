package dev.waymark.monitoring;

/** A way to tell people or programs of an event. */
interface NotificationChannel {
  /** What it is called where its notices are stored. */
  String wireName();

  /** Whether it is set up. */
  boolean isOpen();

  /**
   * Tells it; waits some seconds at most.
   *
   * @param json the event as it is posted
   * @throws DeliveryException where it is to be tried again
   */
  void tell(WatchEvent event, String json) throws DeliveryException;
}
