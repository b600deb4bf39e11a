package dev.waymark.mailserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Server process with its own directory; both are removed when it is closed. */
public final class Daemon implements AutoCloseable {
  private static final int MAX_POLLS = 1500;
  private static final int POLL_MILLIS = 20;
  private static final int STOP_SECONDS = 20;

  private final Path directory;
  private final Process process;

  private Daemon(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /** Creates a directory that the server's own users can enter. */
  public static Path directory(String name) {
    try {
      Path directory = Files.createTempDirectory("waymark-" + name);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a directory that all users may write to. */
  static Path openDirectory(Path parent, String name) {
    try {
      Path directory = Files.createDirectory(parent.resolve(name));
      return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a program that stays in the foreground, and waits until it listens on the ports. */
  public static Daemon start(
      Path directory, List<Integer> ports, String program, String... arguments) {
    Path path =
        NeedsCondition.program(program)
            .orElseThrow(() -> new IllegalStateException(program + " is not installed"));
    Path log = directory.resolve("console.log");
    try {
      Process process =
          new ProcessBuilder(
                  Stream.concat(Stream.of(path.toString()), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Daemon daemon = new Daemon(directory, process);
      daemon.awaitPorts(ports);
      return daemon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitPorts(List<Integer> ports) throws IOException {
    for (int port : ports) {
      for (int polls = 0; !listens(port); polls++) {
        if (polls == MAX_POLLS || waits(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          String log = logs();
          close();
          throw new IllegalStateException("it did not start:\n" + log);
        }
      }
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns true if the process ended within the time. */
  private boolean waits(long time, TimeUnit unit) {
    try {
      return process.waitFor(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Returns all log files. */
  public String logs() throws IOException {
    StringBuilder logs = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        logs.append(Files.readString(file));
      }
    }
    return logs.toString();
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    // Their orderly shutdown would only take time.
    children.forEach(ProcessHandle::destroyForcibly);
    if (!waits(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    children.forEach(child -> child.onExit().completeOnTimeout(child, 5, TimeUnit.SECONDS).join());
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
