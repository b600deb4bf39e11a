package dev.waymark.probe.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * The result of one probe.
 *
 * @param id random, in lower case
 * @param durationMillis from the start to the last endpoint, in milliseconds
 * @param endpoints in the order of the plan: by host, protocol, port and mode
 */
@JsonPropertyOrder({"id", "startedAt", "durationMillis", "endpoints", "summary"})
public record ProbeResult(
    String id,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startedAt,
    long durationMillis,
    List<EndpointResult> endpoints,
    Summary summary) {

  public ProbeResult {
    endpoints = List.copyOf(endpoints);
  }
}
