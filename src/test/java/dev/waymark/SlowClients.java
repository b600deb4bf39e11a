package dev.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections from many loopback addresses, each sending one byte of a body every 5 seconds. */
final class SlowClients implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int ADDRESSES = 200;

  private final int port;
  private final Selector selector;
  private final List<Client> clients = new ArrayList<>();

  /** One connection; its lifetime is known once the service has closed it. */
  private static final class Client {
    private final String head;
    private final SocketChannel channel;
    private final long opened = System.nanoTime();
    private Duration lifetime = Duration.ZERO;

    Client(String head, SocketChannel channel) {
      this.head = head;
      this.channel = channel;
    }

    void end() throws IOException {
      if (!channel.isOpen()) {
        return;
      }
      lifetime = Duration.ofNanos(System.nanoTime() - opened);
      channel.close();
    }
  }

  SlowClients(int port) throws IOException {
    this.port = port;
    this.selector = Selector.open();
  }

  /** The head of a POST whose body never comes to its end. */
  static String head(String path, String headers) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: 4000\r\n\r\n";
  }

  void open(int count, String head) throws IOException {
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.bind(new InetSocketAddress(source(clients.size() % ADDRESSES), 0));
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.write(StandardCharsets.US_ASCII.encode(head));
      channel.configureBlocking(false);
      Client client = new Client(head, channel);
      channel.register(selector, SelectionKey.OP_READ, client);
      clients.add(client);
    }
  }

  private static InetAddress source(int number) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 9, 0, (byte) (number + 1)});
  }

  /** Sends for some time, or until all connections are closed. */
  void send(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long next = System.nanoTime();
    try {
      while (System.nanoTime() < end && !selector.keys().isEmpty()) {
        if (System.nanoTime() >= next) {
          next += PAUSE.toNanos();
          for (SelectionKey key : List.copyOf(selector.keys())) {
            write((Client) key.attachment());
          }
        }
        selector.select(key -> read((Client) key.attachment()), 500);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Client client) throws IOException {
    try {
      client.channel.write(ByteBuffer.wrap(new byte[] {'x'}));
    } catch (IOException e) {
      client.end();
    }
  }

  private static void read(Client client) {
    try {
      if (client.channel.read(ByteBuffer.allocate(8192)) < 0) {
        client.end();
      }
    } catch (IOException e) {
      try {
        client.end();
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  /** The lifetimes of the connections with this head that the service has closed. */
  List<Duration> lifetimes(String head) {
    return clients.stream()
        .filter(client -> client.head.equals(head) && !client.lifetime.isZero())
        .map(client -> client.lifetime)
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Client client : clients) {
      client.channel.close();
    }
    selector.close();
  }
}
