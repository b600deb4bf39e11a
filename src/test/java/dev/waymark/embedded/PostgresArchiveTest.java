package dev.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresArchiveTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, false, linux-x86_64",
    "Linux, aarch64, false, linux-arm_64",
    "Linux, amd64, true, linux-x86_64-alpine_linux",
    "Mac OS X, x86_64, false, darwin-x86_64",
    "Mac OS X, aarch64, false, darwin-arm_64",
    "Windows 11, amd64, false, windows-x86_64",
    "Windows 11, aarch64, false, windows-x86_64"
  })
  void everyMachineHasAnArchive(
      String system, String architecture, boolean alpine, String expected) {
    String resource = PostgresArchive.named(system, architecture, alpine).resource();

    assertThat(resource).isEqualTo("/postgres-" + expected + ".txz");
    assertThat(PostgresArchive.class.getResource(resource)).isNotNull();
  }

  @Test
  void thisMachineHasOne() {
    assertThat(PostgresArchive.class.getResource(PostgresArchive.ofThisMachine().resource()))
        .isNotNull();
  }
}
