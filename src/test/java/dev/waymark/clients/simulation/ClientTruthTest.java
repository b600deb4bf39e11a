package dev.waymark.clients.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.mail.address.EmailAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Client models against what the real programs did with the same documents and answers, where the
 * recordings lie beside the project; they are not part of it.
 */
class ClientTruthTest {
  private static final Path RECORDINGS = Path.of("../shared/client-truth");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> documentsLeadToTheRecordedAccounts() throws IOException {
    return cases("documents.ndjson", ClientTruthTest::checkDocument);
  }

  @TestFactory
  Stream<DynamicTest> answersLeadToTheRecordedRequests() throws IOException {
    return cases("http.ndjson", ClientTruthTest::checkAnswers);
  }

  private static Stream<DynamicTest> cases(String file, Consumer<JsonNode> check)
      throws IOException {
    Path path = RECORDINGS.resolve(file);
    if (!Files.exists(path)) {
      return Stream.empty();
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      JsonNode recorded = JSON.readTree(line);
      tests.add(
          DynamicTest.dynamicTest(recorded.get("name").asText(), () -> check.accept(recorded)));
    }
    return tests.stream();
  }

  private static void checkDocument(JsonNode recorded) {
    EmailAddress address = EmailAddress.parse(recorded.get("address").asText());
    String text = recorded.get("document").asText();
    Charset charset =
        text.contains("ISO-8859-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    Map<String, Simulated> results =
        byId(Simulator.withDocument(address, DocumentKind.AUTOCONFIG, text.getBytes(charset)));
    recorded
        .get("clients")
        .properties()
        .forEach(
            client -> {
              Simulated result = Objects.requireNonNull(results.get(client.getKey()));
              JsonNode expected = client.getValue();
              assertThat(result.outcome().accepts())
                  .as("%s: %s", client.getKey(), result.outcome().why())
                  .isEqualTo(expected.get("accepts").asBoolean());
              assertThat(written(result.outcome().incoming()))
                  .as(client.getKey())
                  .isEqualTo(listed(expected.path("incoming")));
              assertThat(written(result.outcome().outgoing()))
                  .as(client.getKey())
                  .isEqualTo(listed(expected.path("outgoing")));
            });
  }

  private static void checkAnswers(JsonNode recorded) {
    RecordedAnswers answers = new RecordedAnswers();
    for (JsonNode answer : recorded.get("answers")) {
      Map<String, String> headers = new HashMap<>();
      answer
          .get("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      answers.add(
          "GET",
          answer.get("url").asText(),
          new HttpAnswer(
              answer.get("status").asInt(),
              headers,
              answer.get("body").asText().getBytes(StandardCharsets.UTF_8)));
    }
    EmailAddress address = EmailAddress.parse(recorded.get("address").asText());
    Map<String, Simulated> results = byId(Simulator.withAnswers(address, answers));
    recorded
        .get("clients")
        .properties()
        .forEach(client -> checkClient(recorded, client.getKey(), client.getValue(), results));
  }

  private static void checkClient(
      JsonNode recorded, String id, JsonNode expected, Map<String, Simulated> results) {
    Simulated result = Objects.requireNonNull(results.get(id));
    // Thunderbird was recorded without its database.
    boolean cutOff = id.equals("thunderbird") && recorded.get("name").asText().equals("ispdb-only");
    if (!cutOff) {
      assertThat(finds(result))
          .as("%s finds: %s", id, result.outcome())
          .isEqualTo(expected.get("finds").asBoolean());
    }
    Set<String> asked = new LinkedHashSet<>();
    expected.get("asked").forEach(line -> asked.add(line.asText().replaceAll(" -> [0-9]+$", "")));
    List<String> gets =
        result.asks().stream()
            .filter(line -> line.startsWith("GET http"))
            .map(line -> line.substring("GET ".length()))
            .distinct()
            .filter(url -> !(id.equals("thunderbird") && url.contains("live.thunderbird.net")))
            .toList();
    if (id.equals("thunderbird") || id.equals("k9")) {
      // They ask at once and drop the rest when one answer decides.
      assertThat(gets).as(id).containsAll(asked);
    } else {
      assertThat(gets).as(id).containsExactlyElementsOf(asked);
    }
  }

  private static boolean finds(Simulated result) {
    List<AccountServer> incoming = result.outcome().incoming();
    return incoming.size() == 1
        && incoming.get(0).host().equals("imap.x.example")
        && incoming.get(0).port() == 993;
  }

  private static Map<String, Simulated> byId(List<Simulated> results) {
    Map<String, Simulated> map = new HashMap<>();
    results.forEach(result -> map.put(result.model().id(), result));
    return map;
  }

  private static List<String> written(List<AccountServer> servers) {
    return servers.stream()
        .map(
            s ->
                String.join(
                    "|",
                    s.protocol(),
                    s.host(),
                    String.valueOf(s.port()),
                    s.security(),
                    s.login().orElse("-"),
                    String.join(",", s.authentication())))
        .toList();
  }

  private static List<String> listed(JsonNode servers) {
    List<String> lines = new ArrayList<>();
    for (JsonNode s : servers) {
      List<String> methods = new ArrayList<>();
      s.path("authentication").forEach(method -> methods.add(method.asText()));
      lines.add(
          String.join(
              "|",
              s.get("protocol").asText(),
              s.get("host").asText(),
              s.get("port").asText(),
              s.get("security").asText(),
              s.path("login").asText("-"),
              String.join(",", methods)));
    }
    return lines;
  }
}
