package dev.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the ISPDB: one that was made up, and the real ones that this machine may have. */
public final class IspdbFolder {
  /** With everything that files of the ISPDB have, and with their defects. */
  public static final Path SAMPLE =
      Path.of("src/test/resources/dev/waymark/publishing/ispdb/fjordpost.example.xml");

  private IspdbFolder() {}

  /** The sample, and those in {@code ispdb.dir}, else beside the project; there may be none. */
  public static List<Path> files() throws IOException {
    Path folder = Path.of(System.getProperty("ispdb.dir", "../shared/ispdb"));
    if (!Files.isDirectory(folder)) {
      return List.of(SAMPLE);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Stream.concat(
              Stream.of(SAMPLE), files.filter(file -> file.toString().endsWith(".xml")).sorted())
          .toList();
    }
  }
}
