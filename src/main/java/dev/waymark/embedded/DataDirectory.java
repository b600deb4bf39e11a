package dev.waymark.embedded;

import dev.waymark.embedded.files.PathToDirectory;
import dev.waymark.embedded.files.PrivateFiles;
import dev.waymark.embedded.files.PrivateTree;
import dev.waymark.embedded.files.SystemUser;
import dev.waymark.embedded.files.UnsafeFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Directory of the embedded database and generated secrets; one service uses it at a time, and only
 * the service's user may enter it.
 */
public final class DataDirectory implements AutoCloseable {
  private static final int PASSWORD_BYTES = 24;

  private final Path path;
  private final SystemUser user;
  private final FileChannel lockFile;

  private DataDirectory(Path path, SystemUser user, FileChannel lockFile) {
    this.path = path;
    this.user = user;
    this.lockFile = lockFile;
  }

  /** Takes it for this process. The system lets go of it when the process ends, however it ends. */
  public static DataDirectory open(Path path) throws EmbeddedDatabaseException {
    try {
      return open(path, SystemUser.ofThisProcess());
    } catch (UnsafeFileException e) {
      throw new EmbeddedDatabaseException("The data directory is not safe: " + e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new EmbeddedDatabaseException(
          "The data directory "
              + path
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "): mend its permissions, set WAYMARK_DATA_DIR to another, or name a PostgreSQL of"
              + " your own in QUARKUS_DATASOURCE_JDBC_URL.",
          e);
    }
  }

  static DataDirectory open(Path path, SystemUser user)
      throws IOException, EmbeddedDatabaseException {
    Path real = PathToDirectory.open(path.toAbsolutePath(), user);
    // before any file in it is opened
    boolean exposed = PrivateTree.close(real, user);
    FileChannel lockFile =
        PrivateFiles.open(
            real.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    FileLock lock = lockFile.tryLock();
    if (lock == null) {
      throw new EmbeddedDatabaseException(
          "The data directory "
              + path
              + " is in use by another Waymark: stop that one, or set WAYMARK_DATA_DIR.");
    }
    DataDirectory directory = new DataDirectory(real, user, lockFile);
    directory.discardPrograms(exposed);
    return directory;
  }

  /**
   * Closes it to other users again, before each start of the database. Programs that others could
   * have changed are not run any more.
   */
  void protect() throws IOException {
    discardPrograms(PrivateTree.close(path, user));
  }

  private void discardPrograms(boolean exposed) throws IOException {
    if (exposed) {
      PrivateFiles.remove(databasePrograms());
    }
  }

  SystemUser user() {
    return user;
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
