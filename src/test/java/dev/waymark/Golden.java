package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole documents kept as files beside the tests. With {@code -Dgolden.update=true} the files are
 * rewritten instead of compared; read the difference before you commit it.
 */
public final class Golden {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Asserts that the document is the file's content, byte for byte. */
  public static void assertMatches(Class<?> test, String file, byte[] document) {
    if (UPDATE) {
      write(test, file, document);
      return;
    }
    byte[] expected = read(test, file);
    assertThat(new String(document, StandardCharsets.UTF_8))
        .as(file)
        .isEqualTo(new String(expected, StandardCharsets.UTF_8));
    assertThat(document).as(file).isEqualTo(expected);
  }

  private static byte[] read(Class<?> test, String file) {
    try (InputStream in = test.getResourceAsStream(file)) {
      assertThat(in).as("%s; make it with -Dgolden.update=true", file).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Class<?> test, String file, byte[] document) {
    Path target =
        Path.of("src/test/resources", test.getPackageName().replace('.', '/')).resolve(file);
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
