package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.catalogue.DomainValidator;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Reports of everything that is wrong, in form and in values, at once. */
class ReadDocumentTest {
  private static final String PROVIDER =
      """
      {"displayName": 7, "shortName": "Example", "colour": "red",
       "services": [
         {"protocol": "imap", "host": "mail.example.com", "port": 99999, "security": "ssl",
          "authentication": ["password-cleartext"], "username": "%EMAILADDRESS%"}]}
      """;

  @Test
  void namesAnUnknownMemberAWrongTypeAndTwoWrongValuesTogether() {
    List<Finding> findings = findings(() -> ProviderValidator.read(bytes(PROVIDER)));

    assertThat(findings)
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder(
            "/displayName", "/colour", "/services/0/port", "/services/0/security");
    assertThat(detail(findings, "/displayName"))
        .isEqualTo("has the wrong type; expected a string (line 1, column 17)");
    assertThat(detail(findings, "/colour")).startsWith("is not a known member; known are ");
  }

  @Test
  void namesUnknownMembersAtEveryDepth() {
    String document =
        PROVIDER
            .replace("7", "\"Example Mail\"")
            .replace("99999", "993, \"tls\": true")
            .replace("\"ssl\"", "\"tls\"");

    assertThat(findings(() -> ProviderValidator.read(bytes(document))))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder("/colour", "/services/0/tls");
  }

  @Test
  void keepsTheIndexesOfArrayElementsOfTheWrongType() {
    String document =
        """
        {"displayName": "Example Mail", "shortName": "Example",
         "services": [7, null, {"protocol": "imap", "host": "%", "port": 993, "security": "tls",
           "authentication": [1, "password-cleartext", "magic"], "username": "%EMAILADDRESS%"}]}
        """;

    assertThat(findings(() -> ProviderValidator.read(bytes(document))))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder(
            "/services/0",
            "/services/1",
            "/services/2/host",
            "/services/2/authentication/0",
            "/services/2/authentication/2");
  }

  @Test
  void namesEverythingThatIsWrongWithADomain() {
    String document =
        """
        {"provider": "Not An Id", "includeSubdomains": "yes", "owner": "me",
         "variables": {"lower": "x", "A": 1}, "login": [{"pattern": "*"}]}
        """;

    assertThat(findings(() -> DomainValidator.read(bytes(document))))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder(
            "/provider",
            "/includeSubdomains",
            "/owner",
            "/variables/lower",
            "/variables/A",
            "/login/0/username");
  }

  private static String detail(List<Finding> findings, String pointer) {
    return findings.stream()
        .filter(finding -> finding.pointer().equals(pointer))
        .map(Finding::detail)
        .findFirst()
        .orElse("");
  }

  private static List<Finding> findings(ThrowingCallable reading) {
    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, reading);
    assertThat(refused).isNotNull();
    return refused.findings();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
