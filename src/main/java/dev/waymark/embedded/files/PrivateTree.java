package dev.waymark.embedded.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Closes a directory and all that is in it to other users. Directories are closed before their
 * contents are looked at, so that nobody changes what was judged.
 */
public final class PrivateTree extends SimpleFileVisitor<Path> {
  private final SystemUser user;
  private boolean exposed;

  private PrivateTree(SystemUser user) {
    this.user = user;
  }

  /**
   * Closes what the user owns and refuses what belongs to another one; files of root are left.
   *
   * @return true if others could have changed a part of it before
   */
  public static boolean close(Path directory, SystemUser user) throws IOException {
    if (!FileState.isKnownHere()) {
      return false;
    }
    PrivateTree tree = new PrivateTree(user);
    FileState state = FileState.of(directory);
    if (!state.isDirectory()) {
      throw UnsafeFileException.noDirectory(directory);
    }
    if (!user.owns(state)) {
      throw UnsafeFileException.foreign(directory, state);
    }
    Files.walkFileTree(directory, tree);
    return tree.exposed;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    try {
      FileState state = FileState.of(directory);
      checkOwner(directory, state);
      if (!user.owns(state)) {
        // such as lost+found of a mounted file system
        return FileVisitResult.SKIP_SUBTREE;
      }
      close(directory, state);
      return FileVisitResult.CONTINUE;
    } catch (NoSuchFileException e) {
      return FileVisitResult.SKIP_SUBTREE;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    try {
      FileState state = FileState.of(file);
      checkOwner(file, state);
      if (state.isRegular() && user.owns(state)) {
        close(file, state);
      }
    } catch (NoSuchFileException e) {
      // A server that an earlier service left running removes files at any time.
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private void checkOwner(Path path, FileState state) throws UnsafeFileException {
    if (!user.trusts(state)) {
      throw UnsafeFileException.foreign(path, state);
    }
  }

  private void close(Path path, FileState state) throws IOException {
    exposed |= state.isChangeableByOthers();
    if (!state.isOpenToOthers()) {
      return;
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    Set<PosixFilePermission> ofOwner = EnumSet.copyOf(PrivateFiles.ENTERED_BY_OWNER);
    if (!state.isDirectory()) {
      ofOwner.retainAll(view.readAttributes().permissions());
    }
    view.setPermissions(ofOwner);
    FileState closed = FileState.of(path);
    if (closed.isOpenToOthers() || !user.owns(closed)) {
      throw UnsafeFileException.notMended(path);
    }
  }
}
