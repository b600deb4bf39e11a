package dev.waymark.http.body;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the memory of the long bodies that are arriving. The first part of a body is free, so that
 * many long ones never stop the short ones of mail clients.
 */
@Singleton
class BodyMemory {
  /** More than requests of mail clients and forms have. */
  static final int FREE = 4 * 1024;

  private static final long LIMIT = 16L * 1024 * 1024;

  private final AtomicLong taken = new AtomicLong();

  /** Takes memory for the next bytes of a body of so many; false where there is none left. */
  boolean take(long length, int next) {
    long more = counted(length + next) - counted(length);
    if (taken.addAndGet(more) <= LIMIT) {
      return true;
    }
    taken.addAndGet(-more);
    return false;
  }

  /** Gives the memory of a body back. */
  void give(long length) {
    taken.addAndGet(-counted(length));
  }

  private static long counted(long length) {
    return Math.max(0, length - FREE);
  }
}
