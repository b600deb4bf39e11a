package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.KnownRoutes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Equality of openapi.yaml with the description that the service generates. After a change of the
 * API, run with {@code -Dopenapi.update=true} and review the difference.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpenApiTest {
  private static final Path STORED = Path.of("openapi.yaml");
  private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S*):$");

  @Test
  void theStoredDescriptionIsTheGeneratedOne() throws IOException {
    String generated = Management.get("/q/openapi");
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(STORED, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(STORED));
  }

  @Test
  void everyPathIsKnownToLogsAndMetrics() {
    Set<String> paths =
        PATH.matcher(Management.get("/q/openapi"))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(KnownRoutes.all()).containsAll(paths);
  }
}
