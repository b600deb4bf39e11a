package dev.waymark.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published endpoint and its state.
 *
 * @param since the time at which the state began; for a failing one, that of its first failure
 * @param codes of the last probe, which does not change the state if our own network may have
 *     failed
 */
@Schema(name = "WatchedService", description = "A published endpoint and its state")
@JsonPropertyOrder({
  "protocol",
  "host",
  "port",
  "mode",
  "state",
  "since",
  "lookedAt",
  "codes",
  "detail"
})
public record WatchedService(
    @Schema(examples = "imap") String protocol,
    @Schema(examples = "mail.example.com") String host,
    @Schema(examples = "993") int port,
    @Schema(examples = "tls") String mode,
    @Schema(
            description = "failed: once; failing: twice or more, at different times",
            enumeration = {"unknown", "ok", "failed", "failing"})
        String state,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant since,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant lookedAt,
    @Schema(examples = "[\"REFUSED\"]") List<String> codes,
    @Schema(examples = "993 refuses connections; it is published: start the server.")
        String detail) {

  public WatchedService {
    codes = List.copyOf(codes);
  }

  static WatchedService of(WatchedEndpoint endpoint) {
    return new WatchedService(
        endpoint.protocol,
        endpoint.host,
        endpoint.port,
        endpoint.mode,
        endpoint.health.wireName(),
        endpoint.since,
        endpoint.lookedAt,
        List.of(endpoint.codes.split(" ")),
        endpoint.detail);
  }

  String label() {
    return "%s %s:%d (%s)".formatted(protocol, host, port, mode);
  }
}
