package dev.waymark.probe;

import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.Timings;
import dev.waymark.probe.report.TlsDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one address showed in one mode.
 *
 * @param codes in their order; {@link ProbeCode#OK} where there is nothing to say
 */
record Observation(
    List<ProbeCode> codes,
    Optional<TlsDetails> tls,
    AdvertisedAuthentication offered,
    Timings millis) {

  static Observation of(
      Set<ProbeCode> findings,
      Optional<TlsDetails> tls,
      AdvertisedAuthentication offered,
      Timings millis) {
    List<ProbeCode> codes = findings.stream().sorted().toList();
    return new Observation(codes.isEmpty() ? List.of(ProbeCode.OK) : codes, tls, offered, millis);
  }

  static Observation of(ProbeCode code, Timings millis) {
    return new Observation(
        List.of(code), Optional.empty(), AdvertisedAuthentication.NOTHING, millis);
  }
}
