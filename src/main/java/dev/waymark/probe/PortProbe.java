package dev.waymark.probe;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.Security;
import dev.waymark.net.TargetPolicy;
import dev.waymark.probe.PortObservation.AddressObservation;
import dev.waymark.probe.plan.ProbeTarget;
import dev.waymark.probe.report.ProbeCode;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Probes one target: all its addresses, and both kinds of connection, at the same time. */
final class PortProbe {
  /** The number of addresses that are probed; all addresses are checked against the policy. */
  private static final int MAX_ADDRESSES = 16;

  private final AddressProbe addressProbe;
  private final TargetPolicy policy;
  private final Executor executor;

  PortProbe(AddressProbe addressProbe, TargetPolicy policy, Executor executor) {
    this.addressProbe = addressProbe;
    this.policy = policy;
    this.executor = executor;
  }

  /**
   * Probes a target if the policy allows it. For a forbidden port not even the DNS is asked.
   *
   * @param lookup the host's addresses: looked up once, checked, and connected to as checked, so
   *     that a name cannot point elsewhere in between
   */
  CompletableFuture<PortObservation> probe(
      ProbeTask task,
      Supplier<CompletableFuture<AddressLookup>> lookup,
      OpenConnections connections) {
    return policy.allows(task.target().port())
        ? lookup.get().thenCompose(found -> probe(task, found, connections))
        : CompletableFuture.completedFuture(PortObservation.nothing(ProbeCode.BLOCKED));
  }

  private CompletableFuture<PortObservation> probe(
      ProbeTask task, AddressLookup found, OpenConnections connections) {
    Optional<ProbeCode> obstacle = obstacle(found);
    if (obstacle.isPresent()) {
      return CompletableFuture.completedFuture(PortObservation.nothing(obstacle.get()));
    }
    List<CompletableFuture<AddressObservation>> observations =
        found.addresses().stream()
            .distinct()
            .limit(MAX_ADDRESSES)
            .map(address -> probe(task, address, connections))
            .toList();
    return CompletableFuture.allOf(observations.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done ->
                PortObservation.of(observations.stream().map(CompletableFuture::join).toList()));
  }

  private Optional<ProbeCode> obstacle(AddressLookup found) {
    return switch (found.status()) {
      case FOUND ->
          policy.allows(found.addresses()) ? Optional.empty() : Optional.of(ProbeCode.BLOCKED);
      case NO_SUCH_NAME -> Optional.of(ProbeCode.DNS_NXDOMAIN);
      case NO_ADDRESS -> Optional.of(ProbeCode.DNS_NO_ADDRESS);
      case FAILED -> Optional.of(ProbeCode.DNS_ERROR);
    };
  }

  private CompletableFuture<AddressObservation> probe(
      ProbeTask task, InetAddress address, OpenConnections connections) {
    ProbeTarget target = task.target();
    List<CompletableFuture<Map<Security, Observation>>> parts = new ArrayList<>();
    if (task.inTheClear()) {
      parts.add(
          CompletableFuture.supplyAsync(
              () -> addressProbe.inTheClear(target, address, connections), executor));
    }
    if (task.inTls()) {
      parts.add(
          CompletableFuture.supplyAsync(
              () -> addressProbe.inTls(target, address, connections), executor));
    }
    return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done -> {
              Map<Security, Observation> modes = new EnumMap<>(Security.class);
              parts.forEach(part -> modes.putAll(part.join()));
              return new AddressObservation(address, modes);
            });
  }
}
