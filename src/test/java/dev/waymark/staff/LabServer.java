package dev.waymark.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A server on {@link ProbeLab#HOST} that says one line to whoever connects, and no more. */
public final class LabServer implements AutoCloseable {
  private final ServerSocket listener;
  private final String line;
  private final CountDownLatch released;
  private final CountDownLatch taken = new CountDownLatch(1);
  private final CompletableFuture<Boolean> left = new CompletableFuture<>();

  private LabServer(ServerSocket listener, String line, CountDownLatch released) {
    this.listener = listener;
    this.released = released;
    this.line = line;
  }

  public static LabServer saying(String line) {
    return start(line, new CountDownLatch(0));
  }

  /** Says nothing before it is released. */
  public static LabServer holding(String line) {
    return start(line, new CountDownLatch(1));
  }

  private static LabServer start(String line, CountDownLatch released) {
    try {
      LabServer server =
          new LabServer(
              new ServerSocket(0, 50, InetAddress.getByName(ProbeLab.HOST)), line, released);
      daemon(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** IMAP in the clear as it should be: a greeting, and what answers the only question. */
  public static LabServer imap() {
    return saying("* OK hello\r\na1 OK done\r\n");
  }

  /** Lets it speak, to all who have come and will come. */
  public void release() {
    released.countDown();
  }

  public int port() {
    return listener.getLocalPort();
  }

  public void awaitClient() throws InterruptedException {
    taken.await();
  }

  /** Waits until a client has gone. */
  public boolean seesClientLeave() {
    return left.join();
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "lab-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        taken.countDown();
        daemon(() -> talk(client));
      } catch (IOException e) {
        return; // closed by the test
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      released.await();
      client.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
      client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      left.complete(true); // cut rather than closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    left.complete(true);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
