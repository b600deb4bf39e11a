package dev.waymark.clients.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Autoconfig documents that differ from a healthy one in one place, and what each client makes of
 * them. The expectations are in {@code documents.txt}: what the recordings of the real programs say
 * about the same kinds of documents, and what their source says where there is no recording.
 */
class DocumentCasesTest {

  @TestFactory
  Stream<DynamicTest> eachClientEndsWithItsAccount() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : text().split("\n## ", -1)) {
      List<String> lines = Arrays.asList(block.strip().split("\n", -1));
      if (lines.size() > 2) {
        String document = lines.get(1).replace("\\n", "\n");
        tests.add(
            DynamicTest.dynamicTest(
                lines.get(0), () -> check(document, lines.subList(2, lines.size()))));
      }
    }
    return tests.stream();
  }

  private static void check(String document, List<String> expectations) {
    List<String> actual =
        expectations.stream()
            .map(line -> line.substring(0, line.indexOf(':')))
            .map(id -> id + ": " + Sample.result(id, document).replace("\n", "\\n"))
            .toList();
    assertThat(actual).isEqualTo(expectations);
  }

  private static String text() throws IOException {
    try (InputStream in = DocumentCasesTest.class.getResourceAsStream("documents.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
