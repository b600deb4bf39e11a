package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mailserver.Needs;
import dev.waymark.staff.LookUpLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the recipes of docs/administration.md from top to bottom, with a name server of the tests.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(LookUpLab.class)
class AdministrationTest {
  private static final Pattern RECIPE = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  @TempDir Path directory;

  @Test
  @Needs({"bash", "curl", "zip"})
  void everyRecipeWorks() throws IOException, InterruptedException {
    String recipes =
        RECIPE
            .matcher(Files.readString(Path.of("docs/administration.md")))
            .results()
            .map(recipe -> recipe.group(1))
            .collect(Collectors.joining("\n", "set -eux -o pipefail\n", ""));

    ProcessBuilder bash = new ProcessBuilder("bash", "-c", recipes);
    bash.directory(directory.toFile()).redirectErrorStream(true);
    bash.environment().put("WAYMARK", "http://localhost:" + RestAssured.port);
    bash.environment().put("TOKEN", Staff.TOKEN);
    Process process = bash.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(recipes.lines()).hasSizeGreaterThan(20);
  }
}
