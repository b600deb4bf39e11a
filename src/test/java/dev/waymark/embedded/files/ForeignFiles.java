package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files of another user of the machine. Root gives them away; any other user plays the service's
 * user with another number.
 */
public final class ForeignFiles {
  private static final int NOBODY = 65_534;

  private ForeignFiles() {}

  /** Returns the user that the service runs as in the test. */
  public static SystemUser service() throws IOException {
    SystemUser user = SystemUser.ofThisProcess();
    return user.isRoot() ? user : new SystemUser(user.uid() + 1);
  }

  /** Makes a file another user's. */
  public static Path plant(Path file) throws IOException {
    if (SystemUser.ofThisProcess().isRoot()) {
      Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    }
    return file;
  }

  public static Path mode(Path file, String permissions) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
