package dev.waymark.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A TCP server on a loopback address that follows a script on every connection. */
final class TestServer implements AutoCloseable {
  /** The behaviour on one connection; an exception ends it. */
  interface Script {
    void play(Peer peer) throws IOException;
  }

  private final ServerSocket listener;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Thread> players = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private TestServer(ServerSocket listener) {
    this.listener = listener;
  }

  static TestServer on(String address, int port, Script script) {
    try {
      TestServer server =
          new TestServer(new ServerSocket(port, 50, InetAddress.getAllByName(address)[0]));
      Thread unused = daemon(() -> server.accept(script));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestServer playing(Script script) {
    return on("127.0.0.1", 0, script);
  }

  /** Sends the greeting, and then answers each command by its first match. */
  static TestServer answering(String greeting, String... commandsAndAnswers) {
    return playing(peer -> peer.say(greeting).converse(commandsAndAnswers));
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Connections taken so far. */
  int connections() {
    return connections.get();
  }

  /** Every line that clients sent in the clear or in TLS, in order of arrival. */
  List<String> heard() {
    return new ArrayList<>(heard);
  }

  /** Waits until all clients have disconnected, and returns every line they sent. */
  List<String> heardToTheEnd() throws InterruptedException {
    for (Thread player : players) {
      player.join();
    }
    return heard();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "test-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept(Script script) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        players.add(daemon(() -> play(script, socket)));
      } catch (IOException e) {
        return; // closed by the test
      }
    }
  }

  private void play(Script script, Socket socket) {
    try (socket) {
      script.play(new Peer(socket));
    } catch (IOException e) {
      heard.add("!"); // the client went away, which is its right
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** The client of one connection. */
  final class Peer {
    private final Socket socket;
    private BufferedReader in;
    private OutputStream out;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.in = reader(socket);
      this.out = socket.getOutputStream();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
      return new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Sends text, its line ends as CRLF. */
    Peer say(String text) throws IOException {
      return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    Peer send(byte... bytes) throws IOException {
      out.write(bytes);
      out.flush();
      return this;
    }

    /** The next line, or the end of the connection as an exception. */
    String line() throws IOException {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("gone");
      }
      heard.add(line);
      return line;
    }

    /** Waits until the client has disconnected. */
    void silence() throws IOException {
      while (true) {
        line();
      }
    }

    /** Answers commands; the answer {@code TLS} starts TLS for what follows. */
    void converse(String... commandsAndAnswers) throws IOException {
      while (true) {
        String command = line();
        for (int i = 0; i < commandsAndAnswers.length; i += 2) {
          if (command.matches(commandsAndAnswers[i])) {
            say(commandsAndAnswers[i + 1]);
            break;
          }
        }
      }
    }

    /** Starts TLS on the connection, as its server. */
    Peer startTls(SSLContext context) throws IOException {
      SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
      tls.setUseClientMode(false);
      tls.startHandshake();
      in = reader(tls);
      out = tls.getOutputStream();
      return this;
    }
  }
}
