package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict reading of JSON, with the place of each error. */
class StrictJsonTest {
  private static final String KNOWN =
      "is not a known member; known are includeSubdomains, login, movedTo, provider, variables";

  @Test
  void aDocumentIsReadAndWritten() {
    DomainDocument document =
        StrictJson.read(
            bytes(" {\"variables\": {\"B\":\"2\",\"A\":\"1\"}, \"provider\": \"x\"} "),
            DomainDocument.class);

    assertThat(StrictJson.write(document))
        .isEqualTo("{\"provider\":\"x\",\"variables\":{\"A\":\"1\",\"B\":\"2\"}}");
  }

  @Test
  void omitsDefaults() {
    String shortest = "{\"provider\":\"x\"}";

    for (String json :
        List.of(
            shortest,
            "{\"provider\":\"x\",\"variables\":{}}",
            "{\"provider\":\"x\",\"variables\":null}",
            "{\"provider\":\"x\",\"includeSubdomains\":false}",
            "{\"includeSubdomains\":null,\"provider\":\"x\"}")) {
      assertThat(StrictJson.write(StrictJson.read(bytes(json), DomainDocument.class)))
          .isEqualTo(shortest);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'providr':'x'}                  | /providr             | " + KNOWN,
        "{'Provider':'x'}                 | /Provider            | " + KNOWN,
        "{'a/b~c':'x'}                    | /a~1b~0c             | " + KNOWN,
        "{'provider':1}                   | /provider            | has the wrong type; expected a string",
        "{'provider':true}                | /provider            | has the wrong type; expected a string",
        "{'provider':{}}                  | /provider            | has the wrong type; expected a string",
        "{'includeSubdomains':'true'}     | /includeSubdomains   | has the wrong type; expected true or false",
        "{'includeSubdomains':1}          | /includeSubdomains   | has the wrong type; expected true or false",
        "{'provider':1.5}                 | /provider            | has the wrong type; expected a string",
        "{'variables':''}                 | /variables           | has the wrong type; expected an object",
        "{'includeSubdomains':''}         | /includeSubdomains   | has the wrong type; expected true or false",
        "{'variables':[]}                 | /variables           | has the wrong type; expected an object",
        "{'variables':{'A':1}}            | /variables/A         | has the wrong type; expected a string",
        "{'variables':{'A':null}}         | /variables/A         | has the wrong type; expected a string",
        "[]                               | ``                   | has the wrong type; expected an object",
      })
  void namesMembersOfTheWrongForm(String json, String pointer, String detail) {
    Finding finding = finding(json);

    assertThat(finding.pointer()).isEqualTo(pointer);
    assertThat(finding.detail().replaceAll(" \\(line .*", "")).isEqualTo(detail);
  }

  @Test
  void namesDuplicateMembers() {
    assertThat(finding("{'provider':'x',\n 'provider':'y'}").detail())
        .isEqualTo("is not JSON: Duplicate field 'provider' (line 2, column 12)");
    assertThat(finding("{'variables':{'A':'x','A':'y'}}").detail()).contains("Duplicate field 'A'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "{'provider':'x'} {}", "{provider:'x'}", "{'provider':'x',}", "nul"})
  void refusesTextThatIsNotJson(String json) {
    assertThat(finding(json).pointer()).isEmpty();
  }

  @Test
  void refusesNull() {
    assertThat(finding("null")).isEqualTo(Finding.invalid("", "is null; expected an object"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] json = bytes("{\"provider\":\"x_y\"}");
    json[14] = (byte) 0xFF;

    assertThat(
            catchThrowableOfType(
                InvalidDocumentException.class, () -> StrictJson.read(json, DomainDocument.class)))
        .isNotNull();
  }

  @Test
  void refusesHugeNesting() {
    assertThat(finding("[".repeat(100_000)).pointer()).isNotNull();
    assertThat(finding("{'provider':" + "[".repeat(100_000)).pointer()).isNotNull();
  }

  private static Finding finding(String json) {
    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> StrictJson.read(bytes(json.replace('\'', '"')), DomainDocument.class));
    assertThat(refused.findings()).hasSize(1);
    return refused.findings().get(0);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
