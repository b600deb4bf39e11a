package dev.waymark.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * The changes that one probe of a provider found.
 *
 * @param id the same in repeated deliveries
 * @param failing services that failed for the second time in a row
 * @param recovered services that were failing and work again
 * @param withdrawn services that were failing and are not published any more
 */
@JsonPropertyOrder({"id", "at", "provider", "failing", "recovered", "withdrawn"})
record WatchEvent(
    String id,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
    String provider,
    List<WatchedService> failing,
    List<WatchedService> recovered,
    List<WatchedService> withdrawn) {

  WatchEvent {
    failing = List.copyOf(failing);
    recovered = List.copyOf(recovered);
    withdrawn = List.copyOf(withdrawn);
  }

  boolean changesNothing() {
    return failing.isEmpty() && recovered.isEmpty() && withdrawn.isEmpty();
  }
}
