package dev.waymark.staff.probes;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.probe.report.Summary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Last event of a stream: the result without its endpoints, which were sent before. */
@Schema(name = "ProbeSummary")
@JsonPropertyOrder({"id", "startedAt", "durationMillis", "summary"})
public record ProbeSummary(
    String id,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startedAt,
    long durationMillis,
    Summary summary) {
  static ProbeSummary of(ProbeResult result) {
    return new ProbeSummary(
        result.id(), result.startedAt(), result.durationMillis(), result.summary());
  }
}
