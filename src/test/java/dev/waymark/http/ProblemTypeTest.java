package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Problem types, which are part of the API: programs compare them. */
class ProblemTypeTest {

  @Test
  void theListIsStable() {
    String list =
        String.join("\n", Arrays.stream(ProblemType.values()).map(ProblemTypeTest::line).toList());

    assertThat(list)
        .isEqualTo(
            """
            400 urn:waymark:problem:invalid-request
            401 urn:waymark:problem:unauthenticated
            403 urn:waymark:problem:forbidden
            404 urn:waymark:problem:not-found
            404 urn:waymark:problem:unknown-domain
            405 urn:waymark:problem:method-not-allowed
            406 urn:waymark:problem:not-acceptable
            408 urn:waymark:problem:too-slow
            409 urn:waymark:problem:conflict
            409 urn:waymark:problem:broken-servers
            412 urn:waymark:problem:stale
            413 urn:waymark:problem:too-large
            415 urn:waymark:problem:unsupported-media-type
            422 urn:waymark:problem:invalid-document
            422 urn:waymark:problem:not-expressible
            428 urn:waymark:problem:precondition-required
            429 urn:waymark:problem:too-many-requests
            500 urn:waymark:problem:internal
            503 urn:waymark:problem:unavailable""");
  }

  @Test
  void urisAndTitlesAreUnique() {
    assertThat(ProblemType.values()).extracting(ProblemType::uri).doesNotHaveDuplicates();
    assertThat(ProblemType.values()).extracting(ProblemType::title).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aProblemHasStatusAndTitleOfItsType(ProblemType type) {
    Problem problem = Problem.of(type, "Do this.");

    assertThat(problem.type()).isEqualTo(type.uri());
    assertThat(problem.title()).isEqualTo(type.title()).isNotBlank();
    assertThat(problem.status()).isEqualTo(type.status());
    assertThat(problem.detail()).isEqualTo("Do this.");
    assertThat(problem.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "408, TOO_SLOW",
    "413, TOO_LARGE",
    "422, INVALID_DOCUMENT",
    "418, INVALID_REQUEST",
    "500, INTERNAL",
    "502, INTERNAL",
  })
  void aStatusOfTheFrameworkGetsTheNearestType(int status, ProblemType type) {
    assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
  }

  private static String line(ProblemType type) {
    return type.status() + " " + type.uri();
  }
}
