package dev.waymark.http.connection;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Counts the open connections, in all and of each source. */
final class ConnectionLimit {
  private final int most;
  private final int mostOfSource;
  private final Predicate<InetAddress> exempt;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<Source, Integer> sources = new ConcurrentHashMap<>();

  /**
   * @param exempt addresses that are counted, but never refused
   */
  ConnectionLimit(int most, int mostOfSource, Predicate<InetAddress> exempt) {
    this.most = most;
    this.mostOfSource = mostOfSource;
    this.exempt = exempt;
  }

  /** Counts a connection; every one that is counted is to be {@linkplain #release released}. */
  boolean admit(InetAddress address) {
    int all = open.incrementAndGet();
    int ofSource = sources.merge(Source.of(address), 1, Integer::sum);
    if ((all > most || ofSource > mostOfSource) && !exempt.test(address)) {
      release(address);
      return false;
    }
    return true;
  }

  void release(InetAddress address) {
    open.decrementAndGet();
    sources.computeIfPresent(Source.of(address), (source, count) -> count == 1 ? null : count - 1);
  }
}
