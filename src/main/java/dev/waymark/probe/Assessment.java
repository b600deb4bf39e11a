package dev.waymark.probe;

import dev.waymark.mail.Port;
import dev.waymark.probe.PortObservation.AddressObservation;
import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.report.AddressResult;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.Timings;
import dev.waymark.probe.report.TlsDetails;
import dev.waymark.probe.report.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns the observations of an endpoint into its result. */
final class Assessment {
  private Assessment() {}

  /** Returns the result, its detail still empty. */
  static EndpointResult of(Endpoint endpoint, PortObservation observed) {
    if (observed.addresses().isEmpty()) {
      return result(
          endpoint,
          List.of(observed.obstacle()),
          List.of(),
          Optional.empty(),
          AdvertisedAuthentication.NOTHING,
          Optional.empty());
    }
    Port port = endpoint.target().port();
    List<AddressResult> addresses =
        observed.addresses().stream()
            .map(seen -> address(seen, observation(endpoint, seen).codes(), port))
            .toList();
    Observation worst = worst(endpoint, observed);
    return result(
        endpoint,
        together(addresses),
        addresses,
        worst.tls(),
        worst.offered(),
        Optional.of(worst.millis()).filter(millis -> !millis.equals(Timings.NONE)));
  }

  private static AddressResult address(AddressObservation seen, List<ProbeCode> codes, Port port) {
    return new AddressResult(seen.address(), ProbeCode.verdict(codes, port), codes);
  }

  private static Observation observation(Endpoint endpoint, AddressObservation seen) {
    return Optional.ofNullable(seen.modes().get(endpoint.mode()))
        .orElseThrow(() -> new IllegalStateException("a mode that was not probed"));
  }

  /** Selects the worst observation; of equal ones the first in the resolver's order. */
  private static Observation worst(Endpoint endpoint, PortObservation observed) {
    return observed.addresses().stream()
        .map(seen -> observation(endpoint, seen))
        .max(
            Comparator.comparingInt(
                seen -> ProbeCode.verdict(seen.codes(), endpoint.target().port()).severity()))
        .orElseThrow();
  }

  private static List<ProbeCode> together(List<AddressResult> addresses) {
    List<ProbeCode> codes =
        addresses.stream()
            .flatMap(address -> address.codes().stream())
            .filter(code -> code != ProbeCode.OK)
            .distinct()
            .sorted(ProbeCode.LISTING_ORDER)
            .toList();
    return codes.isEmpty() ? List.of(ProbeCode.OK) : codes;
  }

  private static EndpointResult result(
      Endpoint endpoint,
      List<ProbeCode> codes,
      List<AddressResult> addresses,
      Optional<TlsDetails> tls,
      AdvertisedAuthentication offered,
      Optional<Timings> millis) {
    Verdict verdict = ProbeCode.verdict(codes, endpoint.target().port());
    return new EndpointResult(
        endpoint.target().protocol(),
        endpoint.target().host(),
        endpoint.target().port(),
        endpoint.mode(),
        verdict,
        codes,
        endpoint.published(),
        "",
        addresses,
        tls,
        offered,
        millis);
  }
}
