package dev.waymark.console.probe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.console.lookup.LookupQuery;
import dev.waymark.mail.AccountSettings;
import dev.waymark.operations.ProbeRequests;
import dev.waymark.probe.plan.EndpointPlan;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.security.session.CurrentToken;
import dev.waymark.security.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Live probes of this instance, in memory, each visible to the session that started it. Results are
 * also stored in the history.
 */
@ApplicationScoped
public class LiveProbes {
  private static final Logger LOG = Logger.getLogger(LiveProbes.class);
  private static final int MAX_KEPT = 500;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final ProbeRequests desk;
  private final CurrentToken token;
  private final ManagedExecutor workers;
  private final Cache<String, LiveProbe> remembered =
      Caffeine.newBuilder()
          .maximumSize(MAX_KEPT)
          .expireAfterWrite(KEPT)
          .<String, LiveProbe>removalListener(
              (id, probe, cause) -> Optional.ofNullable(probe).ifPresent(LiveProbe::stop))
          .build();

  LiveProbes(ProbeRequests desk, CurrentToken token, ManagedExecutor workers) {
    this.desk = desk;
    this.token = token;
    this.workers = workers;
  }

  /**
   * Starts to probe the servers of a domain.
   *
   * @throws dev.waymark.http.ProblemException if the domain is unknown or out of scope, or probe
   *     capacity is exhausted
   */
  LiveProbe begin(LookupQuery sought, Session session) {
    AccountSettings settings = desk.settings(sought.domain());
    LiveProbe probe =
        new LiveProbe(
            UUID.randomUUID().toString(),
            session.handle(),
            sought.text(),
            EndpointPlan.of(List.of(settings)));
    ProbeRequests.Request order =
        desk.begin(sought.domain(), token.change(Optional.empty()), probe::found);
    remembered.put(probe.id(), probe);
    probe.runs(order.run());
    order.run().whenFinished(result -> keep(probe, order, result));
    return probe;
  }

  /**
   * Stores the result, off the probe's thread, since the history is in the database. The probe
   * finishes even if that fails.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // fire and forget
  private void keep(LiveProbe probe, ProbeRequests.Request order, ProbeResult result) {
    workers
        .runAsync(() -> desk.keep(order, result))
        .whenComplete(
            (kept, error) -> {
              if (error != null) {
                LOG.error("result could not be stored in the history", error);
              }
              probe.finish(result);
            });
  }

  /** Returns a probe of this session; empty if there is none, or it has expired. */
  Optional<LiveProbe> find(String id, Session session) {
    return Optional.ofNullable(remembered.getIfPresent(id))
        .filter(probe -> probe.isOf(session.handle()));
  }

  /** Stops the probes of a session that has ended. */
  public void forget(Session session) {
    remembered.asMap().values().removeIf(probe -> probe.isOf(session.handle()));
  }
}
