package dev.waymark.probe;

import dev.waymark.dns.AddressLookup;
import dev.waymark.dns.DnsResolver;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import dev.waymark.net.TargetPolicy;
import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.plan.EndpointPlan;
import dev.waymark.probe.prelogin.EhloName;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.tls.Handshake;
import dev.waymark.probe.tls.TrustRoots;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Looks at the mail servers of an account, live, and only at those. */
@Startup // so that settings it cannot work with stop the service at once
@Singleton
public class Prober {
  /** Targets looked at together, over all probes; further probes are refused. */
  static final int MAX_TARGETS = 128;

  /** Connections open together: two for each target, as with one address. */
  static final int MAX_CONNECTIONS = 2 * MAX_TARGETS;

  /**
   * The whole probe ends after so many times the longest wait for one step: twice what one look can
   * take, for those that wait their turn at a host and port.
   */
  private static final int TIMEOUTS_PER_PROBE = 12;

  private static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);

  private final DnsResolver dns;
  private final Clock clock;
  private final Duration retryAfter;
  private final Duration deadline;
  private final ProbeExecutor workers = new ProbeExecutor(MAX_CONNECTIONS);
  private final Semaphore targets = new Semaphore(MAX_TARGETS);
  private final ProbeDeduplicator looks = new ProbeDeduplicator();
  private final PortProbe portLook;

  @Inject
  Prober(ProbeConfig config, DnsResolver dns, Clock clock) {
    if (config.timeout().toMillis() < 1 || config.timeout().compareTo(MAX_TIMEOUT) > 0) {
      throw new InvalidValueException(
          "waymark.probe.timeout (WAYMARK_PROBE_TIMEOUT) must be 1ms to 30s");
    }
    this.dns = dns;
    this.clock = clock;
    this.retryAfter = config.timeout();
    this.deadline = config.timeout().multipliedBy(TIMEOUTS_PER_PROBE);
    this.portLook =
        new PortProbe(
            new AddressProbe(
                new Handshake(TrustRoots.with(config.trustedCa()), clock),
                new EhloName(config.ehloName()),
                config.timeout()),
            new TargetPolicy(
                config.allowedNetworks().orElse(List.of()),
                config.allowedPorts().orElse(List.of())),
            workers);
  }

  /** Begins to look at every endpoint of the settings; see {@link EndpointPlan}. */
  public ProbeAdmission start(AccountSettings settings) {
    return start(List.of(settings), unheard -> {});
  }

  /**
   * Begins to look at every endpoint of several settings, at none twice.
   *
   * @param listener told of each endpoint as soon as its sentence is known, one at a time, from
   *     other threads, and before the result is there; it must not block
   */
  public ProbeAdmission start(List<AccountSettings> settings, Consumer<EndpointResult> listener) {
    return begin(EndpointPlan.of(settings), listener);
  }

  /** Begins to look only at what clients are told to use, in the mode they are told to use. */
  public ProbeAdmission startPublished(List<AccountSettings> settings) {
    return begin(
        EndpointPlan.of(settings).stream().filter(Endpoint::published).toList(), unheard -> {});
  }

  /** Begins to look only at what clients are told to use, where it is protected. */
  public ProbeAdmission startProtected(AccountSettings settings) {
    return begin(
        EndpointPlan.of(List.of(settings)).stream()
            .filter(endpoint -> endpoint.published() && endpoint.mode().isProtected())
            .toList(),
        unheard -> {});
  }

  private ProbeAdmission begin(List<Endpoint> plan, Consumer<EndpointResult> listener) {
    List<ProbeTask> visits = ProbeTask.of(plan);
    int weight = Math.min(visits.size(), MAX_TARGETS);
    if (!targets.tryAcquire(weight)) {
      return new ProbeAdmission.Busy(retryAfter);
    }
    Map<Host, CompletableFuture<AddressLookup>> lookups = new ConcurrentHashMap<>();
    ProbeRun run = new ProbeRun(clock.instant(), plan, listener);
    run.begin(
        visits,
        visit ->
            looks.join(
                visit,
                wires -> portLook.look(visit, () -> lookup(visit.target().host(), lookups), wires)),
        () -> targets.release(weight),
        deadline);
    return new ProbeAdmission.Running(run);
  }

  /** Once for each host of a probe. */
  private CompletableFuture<AddressLookup> lookup(
      Host host, Map<Host, CompletableFuture<AddressLookup>> lookups) {
    return lookups.computeIfAbsent(
        host, unseen -> CompletableFuture.supplyAsync(() -> addresses(host), workers));
  }

  private AddressLookup addresses(Host host) {
    if (host instanceof IpAddress address) {
      return AddressLookup.of(address);
    }
    return dns.addresses((Hostname) host);
  }

  @PreDestroy
  void stop() {
    workers.close();
  }
}
