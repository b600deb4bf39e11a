package dev.waymark.probe.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint whose verdict or codes differ from one probe to the next.
 *
 * @param before absent if it was not probed before
 * @param after absent if it is not probed any more
 */
@Schema(description = "An endpoint whose verdict or codes differ from the probe before")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"protocol", "host", "port", "mode", "before", "after"})
public record EndpointChange(
    @Schema(examples = "imap") String protocol,
    @Schema(examples = "mail.example.com") String host,
    @Schema(examples = "993") int port,
    @Schema(examples = "tls") String mode,
    Optional<State> before,
    Optional<State> after) {

  /** The verdict and codes of an endpoint. */
  @Schema(name = "EndpointState")
  @JsonPropertyOrder({"verdict", "codes"})
  public record State(
      @Schema(examples = "unusable") String verdict,
      @Schema(examples = "[\"CERT_EXPIRED\"]") List<String> codes) {
    public State {
      codes = List.copyOf(codes);
    }

    private static State of(JsonNode endpoint) {
      return new State(
          endpoint.path("verdict").asText(),
          elements(endpoint.path("codes")).map(JsonNode::asText).toList());
    }
  }

  private record Key(String protocol, String host, int port, String mode) {
    private static Key of(JsonNode endpoint) {
      return new Key(
          endpoint.path("protocol").asText(),
          endpoint.path("host").asText(),
          endpoint.path("port").asInt(),
          endpoint.path("mode").asText());
    }
  }

  /** Lists the differences between two results, in the order of the later one. */
  static List<EndpointChange> between(JsonNode earlier, JsonNode later) {
    Map<Key, State> before = states(earlier);
    Map<Key, State> after = states(later);
    Set<Key> all = new LinkedHashSet<>(after.keySet());
    all.addAll(before.keySet());
    return all.stream()
        .map(
            key ->
                new EndpointChange(
                    key.protocol(),
                    key.host(),
                    key.port(),
                    key.mode(),
                    Optional.ofNullable(before.get(key)),
                    Optional.ofNullable(after.get(key))))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static Map<Key, State> states(JsonNode result) {
    Map<Key, State> states = new LinkedHashMap<>();
    elements(result.path("endpoints"))
        .forEach(endpoint -> states.put(Key.of(endpoint), State.of(endpoint)));
    return states;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
