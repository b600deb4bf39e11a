package dev.waymark.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.mail.address.DomainName;
import dev.waymark.probe.history.EndpointChange;
import dev.waymark.probe.history.RecordedProbe;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.Summary;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stored result of a probe in the form of the API.
 *
 * @param endpoints only when a single result is read
 * @param changes since the previous result; absent without one
 */
@Schema(
    name = "StoredProbe",
    description = "Result of an earlier probe, and the changes since the one before")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "id",
  "domain",
  "provider",
  "actor",
  "startedAt",
  "durationMillis",
  "endpoints",
  "summary",
  "changes"
})
public record RecordedProbeView(
    @Schema(examples = "0b6c4f5e-6d0c-4a52-9f0e-0a4f6f0d9a11") String id,
    @Schema(examples = "example.com") Optional<String> domain,
    @Schema(examples = "mediatemple") Optional<String> provider,
    @Schema(examples = "token:desk") String actor,
    @Schema(examples = "2026-01-02T03:04:05Z") String startedAt,
    @Schema(examples = "412") long durationMillis,
    @Schema(type = SchemaType.ARRAY, implementation = EndpointResult.class)
        Optional<JsonNode> endpoints,
    @Schema(implementation = Summary.class) JsonNode summary,
    Optional<List<EndpointChange>> changes) {
  public RecordedProbeView {
    changes = changes.map(List::copyOf);
  }

  public static RecordedProbeView whole(RecordedProbe past) {
    return of(past, Optional.of(past.result().path("endpoints")));
  }

  public static RecordedProbeView inList(RecordedProbe past) {
    return of(past, Optional.empty());
  }

  private static RecordedProbeView of(RecordedProbe past, Optional<JsonNode> endpoints) {
    JsonNode result = past.result();
    return new RecordedProbeView(
        result.path("id").asText(),
        past.subject().domain().map(DomainName::ascii),
        past.subject().provider(),
        past.actor(),
        result.path("startedAt").asText(),
        result.path("durationMillis").asLong(),
        endpoints,
        result.path("summary"),
        past.changes());
  }
}
