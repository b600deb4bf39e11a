package dev.waymark.probe.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A stored result.
 *
 * @param position its place in the history of its domain or provider, for {@link ProbeHistory#of}
 * @param actor the caller who asked for it
 * @param result the JSON of a {@link dev.waymark.probe.report.ProbeResult}
 * @param changes since the result before; absent if there is none
 */
public record RecordedProbe(
    ProbeSubject subject,
    String position,
    String actor,
    JsonNode result,
    Optional<List<EndpointChange>> changes) {
  public RecordedProbe {
    changes = changes.map(List::copyOf);
  }
}
