package dev.waymark.probe;

import dev.waymark.probe.prelogin.LineConnection;
import java.util.HashSet;
import java.util.Set;

/** The connections of one visit, so that all can be cut at once from another thread. */
final class OpenConnections {
  private final Set<LineConnection> wires = new HashSet<>();
  private boolean cut;

  /** Takes note of a connection before it is opened; one that comes too late is closed. */
  synchronized LineConnection add(LineConnection wire) {
    if (cut) {
      wire.close();
    }
    wires.add(wire);
    return wire;
  }

  /** Closes every connection, now and later. */
  synchronized void cut() {
    cut = true;
    wires.forEach(LineConnection::close);
  }

  synchronized boolean isCut() {
    return cut;
  }
}
