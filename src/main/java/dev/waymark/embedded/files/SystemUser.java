package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A user of the machine.
 *
 * @param uid its number
 */
public record SystemUser(int uid) {
  private static final int ROOT = 0;
  private static volatile Optional<SystemUser> current = Optional.empty();

  /**
   * Returns the user of this process, by a file that it creates: the name in {@code user.name} is
   * {@code ?} in a container whose number has no name.
   */
  public static SystemUser ofThisProcess() throws IOException {
    if (current.isEmpty()) {
      Path file = Files.createTempFile("waymark", null);
      try {
        current = Optional.of(new SystemUser(FileState.of(file).uid()));
      } finally {
        Files.delete(file);
      }
    }
    return current.orElseThrow();
  }

  boolean owns(FileState file) {
    return file.uid() == uid;
  }

  /** Returns true if the owner may do everything that this user may do. */
  boolean trusts(FileState file) {
    return owns(file) || file.uid() == ROOT;
  }

  public boolean isRoot() {
    return uid == ROOT;
  }
}
