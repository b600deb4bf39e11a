package dev.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the ISPDB: a sample, and the real ones if present. */
public final class IspdbFolder {
  /** Sample with all elements of ISPDB files and with typical defects. */
  public static final Path SAMPLE =
      Path.of("src/test/resources/dev/waymark/ispdb/fjordpost.example.xml");

  private IspdbFolder() {}

  /** Returns the sample and the files in {@code ispdb.dir}, or else beside the project, if any. */
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
