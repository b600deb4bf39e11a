package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Existence of the tests that documents name as proof. */
class CompatibilityTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  private static final Pattern NAME = Pattern.compile("(Test|IT)\\.java$");

  @ParameterizedTest
  @ValueSource(strings = {"docs/compatibility.md", "SECURITY.md"})
  void everyNamedTestExists(String document) throws IOException {
    Map<String, String> tests = tests();
    List<MatchResult> named = NAMED.matcher(Files.readString(Path.of(document))).results().toList();

    assertThat(named).hasSizeGreaterThan(40);
    assertThat(named)
        .allSatisfy(
            test ->
                assertThat(tests.get(test.group(1)))
                    .as(test.group())
                    .isNotNull()
                    .contains("void " + Optional.ofNullable(test.group(2)).orElse("")));
  }

  /** Returns the text of each test class by its name. */
  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> NAME.matcher(file.toString()).find())
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  CompatibilityTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
