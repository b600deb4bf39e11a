package dev.waymark.embedded;

import dev.waymark.embedded.files.FileState;
import dev.waymark.embedded.files.PrivateFiles;
import dev.waymark.embedded.files.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of PostgreSQL, in a directory that only the service's user may enter. */
final class PostgresPrograms {
  private static final int DIGITS = 32;
  private static final String UNPACKING = "unpacking";

  private final Path directory;
  private final Path version;
  private final List<String> prefix;

  private PostgresPrograms(Path directory, Path version, List<String> prefix) {
    this.directory = directory;
    this.version = version;
    this.prefix = prefix;
  }

  /** Unpacks the programs if they are not there yet; removes those of other versions. */
  static PostgresPrograms in(Path directory, PostgresArchive archive, SystemUser user)
      throws IOException {
    PrivateFiles.createDirectory(directory);
    Path version = directory.resolve("PG-" + archive.digest().substring(0, DIGITS));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path other : files.filter(file -> !file.equals(version)).toList()) {
        PrivateFiles.remove(other);
      }
    }
    if (!Files.exists(version)) {
      Path unpacking = directory.resolve(UNPACKING);
      PrivateFiles.createDirectory(unpacking);
      archive.unpack(unpacking);
      Files.move(unpacking, version, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(directory, version, prefix(user));
  }

  /**
   * PostgreSQL refuses to run as root. In a namespace of its own the user has no name and is not
   * root; its files keep their owner.
   */
  private static List<String> prefix(SystemUser user) {
    return FileState.isKnownHere() && user.isRoot() && isUnsharePossible()
        ? List.of("unshare", "-U")
        : List.of();
  }

  private static boolean isUnsharePossible() {
    try {
      Process process =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs a program and waits for it.
   *
   * @param log file that its output is appended to
   * @return its exit code
   */
  int run(Path log, String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(version.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(version.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    }
  }

  /** Returns the processes that run one of these programs, of whatever version. */
  List<PostgresProcess> processes() {
    return PostgresProcess.runningFrom(directory);
  }
}
