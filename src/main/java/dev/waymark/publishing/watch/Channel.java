package dev.waymark.publishing.watch;

/** A way to tell people or programs of an event. */
interface Channel {
  /** What it is called where its notices are stored. */
  String word();

  /** Whether it is set up. */
  boolean isOpen();

  /**
   * Tells it; waits some seconds at most.
   *
   * @param json the event as it is posted
   * @throws Undelivered where it is to be tried again
   */
  void tell(WatchEvent event, String json) throws Undelivered;
}
