package dev.waymark.probe;

import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.Timings;
import dev.waymark.probe.report.TlsDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state of one address in one mode.
 *
 * @param codes in listing order; {@link ProbeCode#OK} alone where no other applies
 */
record Observation(
    List<ProbeCode> codes,
    Optional<TlsDetails> tls,
    AdvertisedAuthentication offered,
    Timings millis) {

  static Observation of(
      Set<ProbeCode> seen,
      Optional<TlsDetails> tls,
      AdvertisedAuthentication offered,
      Timings millis) {
    List<ProbeCode> codes = seen.stream().sorted(ProbeCode.LISTING_ORDER).toList();
    return new Observation(codes.isEmpty() ? List.of(ProbeCode.OK) : codes, tls, offered, millis);
  }

  static Observation of(ProbeCode code, Timings millis) {
    return new Observation(
        List.of(code), Optional.empty(), AdvertisedAuthentication.NOTHING, millis);
  }
}
