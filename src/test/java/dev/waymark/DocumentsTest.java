package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement of the documents with the code, and their links. */
class DocumentsTest {
  private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");
  private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern SOURCE = Pattern.compile("(?<![\\w>-])([A-Z]\\w+\\.java)\\b");
  private static final Pattern CLASS =
      Pattern.compile("`((?:[A-Z][a-z0-9]+){2,})(?:\\.of)?(?:`|<)");

  static Stream<Path> documents() throws IOException {
    List<Path> found;
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      found = docs.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    return Stream.concat(
        Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGES.md")
            .map(Path::of),
        found.stream());
  }

  @Test
  void architectureHasARowForEveryPackage() throws IOException {
    List<String> rows =
        PACKAGE_ROW
            .matcher(Files.readString(ARCHITECTURE))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(rows).containsExactlyInAnyOrderElementsOf(PackageTable.MAY_USE.keySet());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void relativeLinksLeadToFiles(Path document) throws IOException {
    List<String> broken =
        LINK.matcher(Files.readString(document))
            .results()
            .map(link -> link.group(1))
            .filter(target -> !Files.exists(document.resolveSibling(target)))
            .toList();

    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
  void namedClassesExist(String document) throws IOException {
    String text = Files.readString(Path.of(document));
    Set<String> files = sourceFiles();
    Stream<String> classes = CLASS.matcher(text).results().map(DocumentsTest::fileName);
    Stream<String> sources = SOURCE.matcher(text).results().map(file -> file.group(1));

    assertThat(Stream.concat(classes, sources).filter(name -> !files.contains(name))).isEmpty();
  }

  private static String fileName(MatchResult name) {
    return name.group(1) + ".java";
  }

  private static Set<String> sourceFiles() {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
