package dev.waymark.embedded.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing of directories to other users, with real modes and owners. */
class PrivateTreeTest {
  @TempDir Path temporary;

  private Path tree = Path.of("");

  @BeforeEach
  void create() throws IOException {
    tree = Files.createDirectory(temporary.resolve("data"));
    Files.createDirectories(tree.resolve("postgres-programs/PG-1/bin"));
    Files.writeString(tree.resolve("postgres-programs/PG-1/bin/pg_ctl"), "#!/bin/sh\n");
    Files.writeString(tree.resolve("postgres.password"), "secret");
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.resolve(file)));
  }

  private boolean close() throws IOException {
    return PrivateTree.close(tree, SystemUser.ofThisProcess());
  }

  @Test
  void everythingIsClosedToOthers() throws IOException {
    ForeignFiles.mode(tree, "rwxrwxrwx");
    ForeignFiles.mode(tree.resolve("postgres-programs"), "rwxrwxrwx");
    ForeignFiles.mode(tree.resolve("postgres-programs/PG-1"), "rwxr-xr-x");
    ForeignFiles.mode(tree.resolve("postgres-programs/PG-1/bin/pg_ctl"), "rwxrwxr-x");
    ForeignFiles.mode(tree.resolve("postgres.password"), "rw-r--r--");

    assertThat(close()).isTrue();

    assertThat(mode("")).isEqualTo("rwx------");
    assertThat(mode("postgres-programs")).isEqualTo("rwx------");
    assertThat(mode("postgres-programs/PG-1")).isEqualTo("rwx------");
    assertThat(mode("postgres-programs/PG-1/bin/pg_ctl")).isEqualTo("rwx------");
    assertThat(mode("postgres.password")).isEqualTo("rw-------");
    assertThat(close()).isFalse();
  }

  @Test
  void whatOthersCouldOnlyReadWasNotExposed() throws IOException {
    PrivateTree.close(tree, SystemUser.ofThisProcess());
    ForeignFiles.mode(tree, "rwxr-xr-x");
    ForeignFiles.mode(tree.resolve("postgres.password"), "rw-r--r--");

    assertThat(close()).isFalse();
    assertThat(mode("")).isEqualTo("rwx------");
    assertThat(mode("postgres.password")).isEqualTo("rw-------");
  }

  @Test
  void aFileOfAnotherUserIsRefused() throws IOException {
    Path planted = tree.resolve("postgres-programs/PG-1/bin/pg_ctl");
    ForeignFiles.plant(planted);
    ForeignFiles.mode(planted, "rwxr-xr-x");

    assertRefused(SystemUser.ofThisProcess().isRoot() ? planted : tree);
  }

  @Test
  void aDirectoryOfAnotherUserIsRefused() throws IOException {
    Path planted = ForeignFiles.plant(tree.resolve("postgres-programs"));

    assertRefused(SystemUser.ofThisProcess().isRoot() ? planted : tree);
  }

  @Test
  void aTreeOfAnotherUserIsRefused() throws IOException {
    ForeignFiles.plant(tree);

    assertRefused(tree);
  }

  private void assertRefused(Path named) {
    assertThatThrownBy(() -> PrivateTree.close(tree, ForeignFiles.service()))
        .isInstanceOf(UnsafeFileException.class)
        .hasMessageStartingWith(named + " belongs to another user (")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsRefused() {
    Path file = tree.resolve("postgres.password");

    assertThatThrownBy(() -> PrivateTree.close(file, SystemUser.ofThisProcess()))
        .hasMessageStartingWith(file + " is no directory");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    ForeignFiles.mode(outside, "rwxr-xr-x");
    Files.createSymbolicLink(tree.resolve("link"), outside);

    close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outside)))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void filesThatVanishMeanwhileAreNoFault() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    Thread server =
        new Thread(
            () -> {
              for (int i = 0; !ended.get(); i++) {
                createAndDelete(tree.resolve("temporary" + i % 100));
              }
            });
    server.start();
    for (int i = 0; i < 200; i++) {
      close();
    }
    ended.set(true);
    server.join();
    assertThat(tree).isNotEmptyDirectory();
  }

  private static void createAndDelete(Path file) {
    try {
      Files.createDirectory(file);
      Files.delete(file);
      Files.createFile(file);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLinkInPlaceOfTheDirectoryIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), tree);

    assertThatThrownBy(() -> PrivateTree.close(link, SystemUser.ofThisProcess()))
        .hasMessageStartingWith(link + " is no directory");
  }
}
