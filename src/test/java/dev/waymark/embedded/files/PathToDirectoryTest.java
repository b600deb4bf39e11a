package dev.waymark.embedded.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the data directory through directories that others may write to. */
class PathToDirectoryTest {
  @TempDir Path temporary;

  private Path shared = Path.of("");

  @BeforeEach
  void create() throws IOException {
    temporary = temporary.toRealPath();
    shared = Files.createDirectory(temporary.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", 01777);
  }

  private static Path open(Path path) throws IOException {
    return PathToDirectory.open(path, SystemUser.ofThisProcess());
  }

  @Test
  void missingDirectoriesAreCreatedForTheOwnerAlone() throws IOException {
    Path data = shared.resolve("a/b");

    assertThat(open(data)).isEqualTo(data);
    for (Path made : new Path[] {data, data.getParent()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void theLinkOfAnotherUserIsNotFollowed() throws IOException {
    Path target = Files.createDirectory(temporary.resolve("target"));
    Path link = ForeignFiles.plant(Files.createSymbolicLink(shared.resolve("data"), target));

    assertThatThrownBy(() -> PathToDirectory.open(link, ForeignFiles.service()))
        .hasMessageStartingWith(link + " belongs to another user (");
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void theDirectoryOfAnotherUserOnTheWayIsRefused() throws IOException {
    Path planted = ForeignFiles.plant(Files.createDirectory(shared.resolve("waymark")));

    assertThatThrownBy(() -> PathToDirectory.open(planted.resolve("x"), ForeignFiles.service()))
        .hasMessageStartingWith(planted + " belongs to another user (");
  }

  @Test
  void aLinkOfOnesOwnIsFollowed() throws IOException {
    Path target = Files.createDirectory(temporary.resolve("target"));
    Path link = Files.createSymbolicLink(shared.resolve("data"), Path.of("../target"));

    assertThat(open(link.resolve("x"))).isEqualTo(target.resolve("x"));
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path link = shared.resolve("data");
    Files.createSymbolicLink(link, link);

    assertThatThrownBy(() -> open(link)).isInstanceOf(FileSystemLoopException.class);
  }
}
