package dev.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Directory for uploaded files, for this process and its user alone. The framework's own, {@code
 * uploads} beside other temporary files, belongs to whoever creates it first.
 */
final class UploadDirectory implements AutoCloseable {
  private static final String SETTING = "quarkus.http.body.uploads-directory";

  private final Path path;

  private UploadDirectory(Path path) {
    this.path = path;
  }

  /** Creates it under a name that nobody can guess. */
  static UploadDirectory create() throws StartFailure {
    try {
      return new UploadDirectory(Files.createTempDirectory("waymark-uploads"));
    } catch (IOException e) {
      throw new StartFailure(
          "The directory for temporary files cannot be written ("
              + e.getMessage()
              + "): mend its permissions, or set another with -Djava.io.tmpdir.",
          e);
    }
  }

  /** Tells Quarkus to use it. */
  void announce() {
    System.setProperty(SETTING, path.toString());
  }

  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(path)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(path);
  }
}
