package dev.waymark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The network between the service and its database; it can refuse connections or swallow bytes. */
final class DatabaseProxy implements AutoCloseable {
  private static final int BUFFER = 8192;

  private final int target;
  private final int port;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;
  private @Nullable ServerSocket listener;

  DatabaseProxy(int target) throws IOException {
    this.target = target;
    this.port = ServiceProcess.freePort();
    listen();
  }

  int port() {
    return port;
  }

  private void listen() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    listener = socket;
    start(() -> accept(socket));
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "database-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Link link = new Link(socket.accept());
        links.add(link);
        link.open();
      }
    } catch (IOException e) {
      // The listener was closed.
    }
  }

  /** Closes all connections and refuses new ones. */
  void refuse() throws IOException {
    ServerSocket socket = listener;
    if (socket != null) {
      socket.close();
    }
    listener = null;
    links.forEach(Link::close);
    links.clear();
  }

  /** Keeps all connections open, takes new ones, and forwards nothing. */
  void swallow() {
    silent = true;
    links.forEach(link -> link.swallowing = true);
  }

  /** Forwards new connections; those that lost bytes stay silent, as behind a new firewall. */
  void restore() throws IOException {
    silent = false;
    if (listener == null) {
      listen();
    }
  }

  @Override
  public void close() throws IOException {
    refuse();
  }

  /** One connection and its counterpart to the database. */
  private final class Link {
    private final Socket near;
    private final Socket far = new Socket();
    private volatile boolean swallowing = silent;

    Link(Socket near) {
      this.near = near;
    }

    void open() {
      try {
        far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        start(() -> forward(near, far));
        start(() -> forward(far, near));
      } catch (IOException e) {
        close();
      }
    }

    private void forward(Socket from, Socket to) {
      byte[] buffer = new byte[BUFFER];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (!swallowing) {
            out.write(buffer, 0, n);
          }
        }
      } catch (IOException e) {
        // One side has ended.
      }
      close();
    }

    void close() {
      try {
        near.close();
        far.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
