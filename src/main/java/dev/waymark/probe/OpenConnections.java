package dev.waymark.probe;

import dev.waymark.probe.prelogin.LineConnection;
import java.util.HashSet;
import java.util.Set;

/** The connections of one task, so that all can be closed at once from another thread. */
final class OpenConnections {
  private final Set<LineConnection> connections = new HashSet<>();
  private boolean cut;

  /** Registers a connection before it is opened; closes it if {@link #cut} was called. */
  synchronized LineConnection add(LineConnection connection) {
    if (cut) {
      connection.close();
    }
    connections.add(connection);
    return connection;
  }

  /** Closes every connection, now and later. */
  synchronized void cut() {
    cut = true;
    connections.forEach(LineConnection::close);
  }

  synchronized boolean isCut() {
    return cut;
  }
}
