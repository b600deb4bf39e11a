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
 * The probes that people watch in the console: of this instance, in memory, each for the session
 * that began it. What is found goes into the history as well.
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
   * Begins to look at the servers of a domain.
   *
   * @throws dev.waymark.http.ProblemException where the caller sees no such domain, or as many
   *     probes run as may
   */
  LiveProbe begin(LookupQuery sought, Session session) {
    AccountSettings settings = desk.settings(sought.domain());
    LiveProbe probe =
        new LiveProbe(
            UUID.randomUUID().toString(),
            session.handle(),
            sought.text(),
            EndpointPlan.of(List.of(settings)));
    ProbeRequests.Order order =
        desk.begin(sought.domain(), token.change(Optional.empty()), probe::found);
    remembered.put(probe.id(), probe);
    probe.runs(order.run());
    order.run().whenFinished(result -> keep(probe, order, result));
    return probe;
  }

  /**
   * Not on the probe's own thread: the history is in the database. Without it, it is still told.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  private void keep(LiveProbe probe, ProbeRequests.Order order, ProbeResult result) {
    workers
        .runAsync(() -> desk.keep(order, result))
        .whenComplete(
            (kept, error) -> {
              if (error != null) {
                LOG.error("a result is not in the history", error);
              }
              probe.finish(result);
            });
  }

  /** A probe that this session began; empty where there is none, or no more. */
  Optional<LiveProbe> find(String id, Session session) {
    return Optional.ofNullable(remembered.getIfPresent(id))
        .filter(probe -> probe.isOf(session.handle()));
  }

  /** Ends what a session that has ended was watching. */
  public void forget(Session session) {
    remembered.asMap().values().removeIf(probe -> probe.isOf(session.handle()));
  }
}
