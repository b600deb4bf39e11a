package dev.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.embedded.files.FileState;
import dev.waymark.embedded.files.ForeignFiles;
import dev.waymark.embedded.files.UnsafeFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modes and programs of a real embedded database in directories that others prepared. */
class EmbeddedDatabaseTest {
  @TempDir Path temporary;

  private void startAndStop() throws EmbeddedDatabaseException, IOException {
    try (DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        EmbeddedDatabase database = EmbeddedDatabase.in(data, Clock.systemUTC())) {
      database.start();
      assertThat(openToOthers()).isEmpty();
    }
    assertThat(openToOthers()).isEmpty();
  }

  private List<Path> openToOthers() throws IOException {
    try (Stream<Path> files = Files.walk(temporary.resolve("data"))) {
      return files.filter(EmbeddedDatabaseTest::isOpen).toList();
    }
  }

  private static boolean isOpen(Path path) {
    try {
      FileState state = FileState.of(path);
      return state.isOpenToOthers() && !state.isSymbolicLink();
    } catch (IOException e) {
      // A running server removes files at any time.
      return false;
    }
  }

  private Path program() throws IOException {
    try (Stream<Path> files = Files.walk(temporary.resolve("data/postgres-programs"))) {
      return files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
    }
  }

  @Test
  void programsThatOthersCouldReplaceAreNotRun() throws Exception {
    Path data = Files.createDirectory(temporary.resolve("data"));
    ForeignFiles.mode(data, "rwxrwxrwx");
    ForeignFiles.mode(Files.createDirectory(data.resolve("postgres-programs")), "rwxrwxrwx");
    startAndStop();

    Path marker = temporary.resolve("taken-over");
    byte[] genuine = Files.readAllBytes(program());
    Files.writeString(program(), "#!/bin/sh\ntouch " + marker + "\n");
    ForeignFiles.mode(data.resolve("postgres-programs"), "rwxrwxrwx");
    startAndStop();

    assertThat(marker).doesNotExist();
    assertThat(program()).hasBinaryContent(genuine);
  }

  @Test
  void aPlantedDirectoryOfProgramsIsRefusedInOneLine() throws Exception {
    Path data = Files.createDirectory(temporary.resolve("data"));
    ForeignFiles.plant(Files.createDirectory(data.resolve("postgres-programs")));

    assertThatThrownBy(() -> DataDirectory.open(data, ForeignFiles.service()))
        .isInstanceOf(UnsafeFileException.class)
        .hasMessageContaining(" belongs to another user (")
        .hasMessageNotContaining("\n");
    assertThat(Files.exists(data.resolve("lock"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }
}
