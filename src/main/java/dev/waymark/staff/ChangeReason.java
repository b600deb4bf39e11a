package dev.waymark.staff;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Header with the reason of a change. */
public final class ChangeReason {
  static final String HEADER = "Waymark-Reason";

  private ChangeReason() {}

  public static Optional<String> of(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString(HEADER));
  }
}
