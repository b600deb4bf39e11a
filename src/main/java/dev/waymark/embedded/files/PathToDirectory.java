package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Finds or creates a directory, step by step from the root of the file system. In a directory that
 * everybody may write to, such as {@code /tmp}, an entry or a symbolic link of another user counts
 * as planted and is refused.
 */
public final class PathToDirectory {
  private static final Logger LOG = Logger.getLogger(PathToDirectory.class);

  /** The limit of Linux, path_resolution(7). */
  private static final int MAX_LINKS = 40;

  private final SystemUser user;
  private int links;

  private PathToDirectory(SystemUser user) {
    this.user = user;
  }

  /** Returns the path without symbolic links; directories that are missing are created. */
  public static Path open(Path absolute, SystemUser user) throws IOException {
    if (!FileState.isKnownHere()) {
      return Files.createDirectories(absolute);
    }
    return new PathToDirectory(user).walk(absolute.getRoot(), absolute);
  }

  private Path walk(Path from, Path path) throws IOException {
    Path here = path.isAbsolute() ? path.getRoot() : from;
    for (Path name : path) {
      here = step(here, name);
    }
    return here;
  }

  private Path step(Path here, Path name) throws IOException {
    return switch (name.toString()) {
      case "", "." -> here;
      // No link is left in it, so this is its parent in the file system as well.
      case ".." -> here.getParent() == null ? here : here.getParent();
      default -> enter(here, here.resolve(name));
    };
  }

  private Path enter(Path here, Path next) throws IOException {
    if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
      PrivateFiles.createDirectory(next);
    }
    FileState state = FileState.of(next);
    checkNotPlanted(here, next, state);
    if (!state.isSymbolicLink()) {
      return next;
    }
    if (++links > MAX_LINKS) {
      throw new FileSystemLoopException(next.toString());
    }
    return walk(here, Files.readSymbolicLink(next));
  }

  private void checkNotPlanted(Path here, Path next, FileState state) throws IOException {
    FileState parent = FileState.of(here);
    if (!parent.isChangeableByEverybody()) {
      return;
    }
    if (!user.trusts(state)) {
      throw UnsafeFileException.foreign(next, state);
    }
    if (!parent.isSticky()) {
      LOG.warnf(
          "Every user of this machine can replace %s, because everybody may write to %s: take that"
              + " right away (chmod o-w), or set WAYMARK_DATA_DIR to another directory.",
          next, here);
    }
  }
}
