package dev.waymark;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Directory of the embedded database and generated secrets; one service uses it at a time. */
final class DataDirectory implements AutoCloseable {
  private static final int PASSWORD_BYTES = 24;

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** Takes it for this process. The system lets go of it when the process ends, however it ends. */
  static DataDirectory open(Path path) throws StartFailure {
    try {
      createForOwnerOnly(path);
      FileChannel lockFile =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new StartFailure(
            "The data directory "
                + path
                + " is in use by another Waymark: stop that one, or set WAYMARK_DATA_DIR.");
      }
      return new DataDirectory(path, lockFile);
    } catch (IOException e) {
      throw new StartFailure(
          "The data directory "
              + path
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "): mend its permissions, set WAYMARK_DATA_DIR to another, or name a PostgreSQL of"
              + " your own in QUARKUS_DATASOURCE_JDBC_URL.",
          e);
    }
  }

  /** The database's library leaves its programs writable for everybody. */
  private static void createForOwnerOnly(Path path) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(path);
    }
  }

  Path databaseFiles() {
    return path.resolve("postgres");
  }

  Path databasePrograms() {
    return path.resolve("postgres-programs");
  }

  Path databaseLog() {
    return path.resolve("postgres.log");
  }

  /**
   * The file with the database's password, readable by its owner only; created at the first call.
   */
  Path databasePassword() throws IOException {
    Path file = path.resolve("postgres.password");
    if (Files.exists(file)) {
      return file;
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    // A temporary file is its owner's alone, from its first byte.
    Path draft = Files.createTempFile(path, "password", null);
    Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    return Files.move(draft, file);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
