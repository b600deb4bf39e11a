package dev.waymark.probe;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.Security;
import dev.waymark.net.TargetPolicy;
import dev.waymark.probe.PortObservation.AddressView;
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

/** Looks at one target: all its addresses, and both kinds of connection, at the same time. */
final class PortProbe {
  /** So many addresses are looked at; all of them are checked against the policy. */
  private static final int MAX_ADDRESSES = 16;

  private final AddressProbe look;
  private final TargetPolicy policy;
  private final Executor workers;

  PortProbe(AddressProbe look, TargetPolicy policy, Executor workers) {
    this.look = look;
    this.policy = policy;
    this.workers = workers;
  }

  /**
   * Looks, unless the policy forbids it. Nothing is even looked up for a port that is forbidden.
   *
   * @param lookup the host's addresses: asked for once, checked, and connected to as checked, so
   *     that a name cannot point elsewhere in between
   */
  CompletableFuture<PortObservation> look(
      ProbeTask visit, Supplier<CompletableFuture<AddressLookup>> lookup, OpenConnections wires) {
    return policy.allows(visit.target().port())
        ? lookup.get().thenCompose(found -> look(visit, found, wires))
        : CompletableFuture.completedFuture(PortObservation.nothing(ProbeCode.BLOCKED));
  }

  private CompletableFuture<PortObservation> look(
      ProbeTask visit, AddressLookup found, OpenConnections wires) {
    Optional<ProbeCode> obstacle = obstacle(found);
    if (obstacle.isPresent()) {
      return CompletableFuture.completedFuture(PortObservation.nothing(obstacle.get()));
    }
    List<CompletableFuture<AddressView>> views =
        found.addresses().stream()
            .distinct()
            .limit(MAX_ADDRESSES)
            .map(address -> look(visit, address, wires))
            .toList();
    return CompletableFuture.allOf(views.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done -> PortObservation.of(views.stream().map(CompletableFuture::join).toList()));
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

  private CompletableFuture<AddressView> look(
      ProbeTask visit, InetAddress address, OpenConnections wires) {
    ProbeTarget target = visit.target();
    List<CompletableFuture<Map<Security, Observation>>> parts = new ArrayList<>();
    if (visit.inTheClear()) {
      parts.add(
          CompletableFuture.supplyAsync(() -> look.inTheClear(target, address, wires), workers));
    }
    if (visit.inTls()) {
      parts.add(CompletableFuture.supplyAsync(() -> look.inTls(target, address, wires), workers));
    }
    return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done -> {
              Map<Security, Observation> modes = new EnumMap<>(Security.class);
              parts.forEach(part -> modes.putAll(part.join()));
              return new AddressView(address, modes);
            });
  }
}
