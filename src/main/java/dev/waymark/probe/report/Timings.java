package dev.waymark.probe.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalLong;

/**
 * The durations of the steps in milliseconds; a step that was not completed is absent.
 *
 * @param connect until the TCP connection was open
 * @param greeting from then, or from the end of the TLS handshake, until the server's first line
 * @param tls the handshake alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Timings(OptionalLong connect, OptionalLong greeting, OptionalLong tls) {
  public static final Timings NONE =
      new Timings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
