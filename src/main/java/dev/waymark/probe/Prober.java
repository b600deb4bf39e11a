package dev.waymark.probe;

import dev.waymark.dns.AddressLookup;
import dev.waymark.dns.DnsResolver;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.IpAddress;
import dev.waymark.net.TargetPolicy;
import dev.waymark.net.tls.TlsInspector;
import dev.waymark.net.tls.TrustRoots;
import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.plan.EndpointPlan;
import dev.waymark.probe.prelogin.EhloName;
import dev.waymark.probe.report.EndpointResult;
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

/** Probes the mail servers of an account, live, and only those. */
@Startup // so that invalid settings stop the service at once
@Singleton
public class Prober {
  /** Limit of targets that are probed together, over all probes; further probes are rejected. */
  static final int MAX_TARGETS = 128;

  /** Limit of targets that the probes of one caller hold together, so that others' probes run. */
  static final int CALLER_SHARE = MAX_TARGETS / 2;

  /** Limit of open connections: two for each target, as with one address. */
  static final int MAX_CONNECTIONS = 2 * MAX_TARGETS;

  /**
   * The whole probe ends after this multiple of the longest wait for one step: twice the duration
   * of one target, for those that wait until a host and port is free.
   */
  private static final int TIMEOUTS_PER_PROBE = 12;

  private final DnsResolver dns;
  private final Clock clock;
  private final Duration retryAfter;
  private final Duration deadline;
  private final ProbeExecutor executor = new ProbeExecutor(MAX_CONNECTIONS);
  private final Semaphore targets = new Semaphore(MAX_TARGETS);
  private final CallerShares shares = new CallerShares(CALLER_SHARE);
  private final ProbeDeduplicator deduplicator = new ProbeDeduplicator();
  private final PortProbe portProbe;

  @Inject
  Prober(ProbeConfig config, DnsResolver dns, Clock clock) {
    this.dns = dns;
    this.clock = clock;
    this.retryAfter = config.timeout();
    this.deadline = config.timeout().multipliedBy(TIMEOUTS_PER_PROBE);
    this.portProbe =
        new PortProbe(
            new AddressProbe(
                new ProbeHandshake(new TlsInspector(TrustRoots.with(config.trustedCa()), clock)),
                new EhloName(config.ehloName()),
                config.timeout()),
            new TargetPolicy(
                config.allowedNetworks().orElse(List.of()),
                config.allowedPorts().orElse(List.of())),
            executor);
  }

  /**
   * Starts a probe of every endpoint of several settings, each once; see {@link EndpointPlan}.
   *
   * @param caller who asks, for the limit of each
   * @param listener receives each endpoint as soon as its detail is known, one at a time, from
   *     other threads, and before the result is complete; it must not block
   */
  public ProbeAdmission start(
      String caller, List<AccountSettings> settings, Consumer<EndpointResult> listener) {
    return begin(caller, EndpointPlan.of(settings), listener);
  }

  /** Starts a probe of the published endpoints only, in their published mode, for the service. */
  public ProbeAdmission startPublished(List<AccountSettings> settings) {
    List<Endpoint> plan = EndpointPlan.of(settings).stream().filter(Endpoint::published).toList();
    return begin(plan, unheard -> {}, Math.min(ProbeTask.of(plan).size(), MAX_TARGETS), () -> {});
  }

  /** Starts a probe of the published endpoints with TLS or STARTTLS only. */
  public ProbeAdmission startProtected(String caller, AccountSettings settings) {
    return begin(
        caller,
        EndpointPlan.of(List.of(settings)).stream()
            .filter(endpoint -> endpoint.published() && endpoint.mode().isProtected())
            .toList(),
        unheard -> {});
  }

  private ProbeAdmission begin(
      String caller, List<Endpoint> plan, Consumer<EndpointResult> listener) {
    int weight = Math.min(ProbeTask.of(plan).size(), CALLER_SHARE);
    if (!shares.take(caller, weight)) {
      return new ProbeAdmission.Rejected(retryAfter);
    }
    ProbeAdmission admission = begin(plan, listener, weight, () -> shares.release(caller, weight));
    return admission.map(
        running -> admission,
        rejected -> {
          shares.release(caller, weight);
          return admission;
        });
  }

  private ProbeAdmission begin(
      List<Endpoint> plan, Consumer<EndpointResult> listener, int weight, Runnable atEnd) {
    if (!targets.tryAcquire(weight)) {
      return new ProbeAdmission.Rejected(retryAfter);
    }
    Map<Host, CompletableFuture<AddressLookup>> lookups = new ConcurrentHashMap<>();
    ProbeRun run = new ProbeRun(clock.instant(), plan, listener);
    run.begin(
        ProbeTask.of(plan),
        task ->
            deduplicator.join(
                task,
                connections ->
                    portProbe.probe(
                        task, () -> lookup(task.target().host(), lookups), connections)),
        () -> {
          targets.release(weight);
          atEnd.run();
        },
        deadline);
    return new ProbeAdmission.Running(run);
  }

  /** Looks a host up, once for each probe. */
  private CompletableFuture<AddressLookup> lookup(
      Host host, Map<Host, CompletableFuture<AddressLookup>> lookups) {
    return lookups.computeIfAbsent(
        host, unseen -> CompletableFuture.supplyAsync(() -> addresses(host), executor));
  }

  private AddressLookup addresses(Host host) {
    if (host instanceof IpAddress address) {
      return AddressLookup.of(address);
    }
    return dns.addresses((Hostname) host);
  }

  @PreDestroy
  void stop() {
    executor.close();
  }
}
