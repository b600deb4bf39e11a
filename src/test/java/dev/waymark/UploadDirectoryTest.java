package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The directory for uploaded files. */
class UploadDirectoryTest {
  private static final String SETTING = "quarkus.http.body.uploads-directory";

  @AfterEach
  void forget() {
    System.clearProperty(SETTING);
  }

  @Test
  void itIsPrivateAndRemovedWithWhatIsLeftInIt() throws Exception {
    Path path;
    try (UploadDirectory uploads = UploadDirectory.create()) {
      uploads.announce();
      path = Path.of(System.getProperty(SETTING));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
      Files.writeString(path.resolve("left"), "x");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void eachProcessHasItsOwn() throws Exception {
    try (UploadDirectory one = UploadDirectory.create();
        UploadDirectory other = UploadDirectory.create()) {
      one.announce();
      String first = System.getProperty(SETTING);
      other.announce();
      assertThat(System.getProperty(SETTING)).isNotEqualTo(first);
    }
  }
}
