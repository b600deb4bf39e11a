package dev.waymark.probe;

import dev.waymark.probe.report.Code;
import dev.waymark.probe.report.Millis;
import dev.waymark.probe.report.Offered;
import dev.waymark.probe.report.TlsDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one address showed in one mode.
 *
 * @param codes in their order; {@link Code#OK} where there is nothing to say
 */
record Observation(List<Code> codes, Optional<TlsDetails> tls, Offered offered, Millis millis) {

  static Observation of(
      Set<Code> findings, Optional<TlsDetails> tls, Offered offered, Millis millis) {
    List<Code> codes = findings.stream().sorted().toList();
    return new Observation(codes.isEmpty() ? List.of(Code.OK) : codes, tls, offered, millis);
  }

  static Observation of(Code code, Millis millis) {
    return new Observation(List.of(code), Optional.empty(), Offered.NOTHING, millis);
  }
}
