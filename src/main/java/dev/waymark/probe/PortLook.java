package dev.waymark.probe;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.Security;
import dev.waymark.probe.PortView.AddressView;
import dev.waymark.probe.report.Code;
import dev.waymark.probe.target.Target;
import dev.waymark.probe.target.TargetPolicy;
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
final class PortLook {
  /** So many addresses are looked at; all of them are checked against the policy. */
  private static final int MAX_ADDRESSES = 16;

  private final AddressLook look;
  private final TargetPolicy policy;
  private final Executor workers;

  PortLook(AddressLook look, TargetPolicy policy, Executor workers) {
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
  CompletableFuture<PortView> look(
      Visit visit, Supplier<CompletableFuture<AddressLookup>> lookup, OpenWires wires) {
    return policy.allows(visit.target().port())
        ? lookup.get().thenCompose(found -> look(visit, found, wires))
        : CompletableFuture.completedFuture(PortView.nothing(Code.BLOCKED));
  }

  private CompletableFuture<PortView> look(Visit visit, AddressLookup found, OpenWires wires) {
    Optional<Code> obstacle = obstacle(found);
    if (obstacle.isPresent()) {
      return CompletableFuture.completedFuture(PortView.nothing(obstacle.get()));
    }
    List<CompletableFuture<AddressView>> views =
        found.addresses().stream()
            .distinct()
            .limit(MAX_ADDRESSES)
            .map(address -> look(visit, address, wires))
            .toList();
    return CompletableFuture.allOf(views.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> PortView.of(views.stream().map(CompletableFuture::join).toList()));
  }

  private Optional<Code> obstacle(AddressLookup found) {
    return switch (found.status()) {
      case FOUND -> policy.allows(found.addresses()) ? Optional.empty() : Optional.of(Code.BLOCKED);
      case NO_SUCH_NAME -> Optional.of(Code.DNS_NXDOMAIN);
      case NO_ADDRESS -> Optional.of(Code.DNS_NO_ADDRESS);
      case FAILED -> Optional.of(Code.DNS_ERROR);
    };
  }

  private CompletableFuture<AddressView> look(Visit visit, InetAddress address, OpenWires wires) {
    Target target = visit.target();
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
