package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files for their owner alone from their first moment, whatever the umask of the process. */
public final class PrivateFiles {
  static final Set<PosixFilePermission> ENTERED_BY_OWNER =
      PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> READ_BY_OWNER =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /** Creates a directory, or leaves the one that is there. */
  public static void createDirectory(Path path) throws IOException {
    try {
      Files.createDirectory(path, attributes(ENTERED_BY_OWNER));
    } catch (FileAlreadyExistsException e) {
      // The caller looks at whatever is there.
    }
  }

  public static FileChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    return FileChannel.open(path, options, attributes(READ_BY_OWNER));
  }

  /** Opens a program, or a library that is loaded like one. */
  public static FileChannel openProgram(Path path, Set<? extends OpenOption> options)
      throws IOException {
    return FileChannel.open(path, options, attributes(ENTERED_BY_OWNER));
  }

  /** Removes a directory with its contents, if it is there. Links are removed, not followed. */
  public static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> tree = Files.walk(directory)) {
      files = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return FileState.isKnownHere()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
