package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Owner, type and mode of a file; those of a symbolic link itself, not of its target.
 *
 * @param owner name of the owner, for messages
 * @param uid number of the owner
 * @param mode type and permissions, as in stat(2)
 */
public record FileState(String owner, int uid, int mode) {
  private static final int TYPE = 0170000;
  private static final int DIRECTORY = 0040000;
  private static final int SYMBOLIC_LINK = 0120000;
  private static final int REGULAR = 0100000;
  private static final int OTHERS = 0077;
  private static final int CHANGED_BY_OTHERS = 0022;
  private static final int CHANGED_BY_EVERYBODY = 0002;
  private static final int STICKY = 01000;

  /** Returns false on Windows, where a home directory is private by its access list. */
  public static boolean isKnownHere() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  }

  public static FileState of(Path path) throws IOException {
    Map<String, Object> attributes =
        Files.readAttributes(path, "unix:owner,uid,mode", LinkOption.NOFOLLOW_LINKS);
    return new FileState(
        String.valueOf(attributes.get("owner")),
        number(attributes, "uid"),
        number(attributes, "mode"));
  }

  private static int number(Map<String, Object> attributes, String name) throws IOException {
    if (attributes.get(name) instanceof Integer number) {
      return number;
    }
    throw new IOException("the system does not tell the " + name + " of files");
  }

  boolean isDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }

  public boolean isSymbolicLink() {
    return (mode & TYPE) == SYMBOLIC_LINK;
  }

  boolean isRegular() {
    return (mode & TYPE) == REGULAR;
  }

  /** Others may read, change or enter it. */
  public boolean isOpenToOthers() {
    return (mode & OTHERS) != 0;
  }

  boolean isChangeableByOthers() {
    return (mode & CHANGED_BY_OTHERS) != 0;
  }

  /** Everybody may make entries in this directory, as in {@code /tmp}. */
  boolean isChangeableByEverybody() {
    return (mode & CHANGED_BY_EVERYBODY) != 0;
  }

  /** Only owners may rename or remove the entries of this directory. */
  boolean isSticky() {
    return (mode & STICKY) != 0;
  }
}
