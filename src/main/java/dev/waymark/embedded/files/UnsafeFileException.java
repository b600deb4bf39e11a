package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.file.Path;

/** A file that another user of the machine controls; the message is a line for the operator. */
public final class UnsafeFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private UnsafeFileException(String message) {
    super(message);
  }

  static UnsafeFileException foreign(Path path, FileState state) {
    return new UnsafeFileException(
        path
            + " belongs to another user ("
            + state.owner()
            + "), who could take the service over: remove it or give it to the service's user"
            + " (chown), or set WAYMARK_DATA_DIR to another directory.");
  }

  static UnsafeFileException noDirectory(Path path) {
    return new UnsafeFileException(
        path + " is no directory: remove it, or set WAYMARK_DATA_DIR to another directory.");
  }

  static UnsafeFileException notMended(Path path) {
    return new UnsafeFileException(
        path
            + " is open to other users and cannot be closed (chmod 700): set WAYMARK_DATA_DIR to a"
            + " directory on another file system.");
  }
}
