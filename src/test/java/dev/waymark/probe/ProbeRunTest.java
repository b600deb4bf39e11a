package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.plan.EndpointPlan;
import dev.waymark.probe.report.EndpointResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The end of a probe whose connections do not end. */
class ProbeRunTest {

  @Test
  void aProbeEndsAtItsDeadlineWithWhatItKnows() {
    List<Endpoint> plan =
        EndpointPlan.of(
            List.of(
                Probes.settings(Probes.service(Protocol.IMAP, Probes.HOST, 993, Security.TLS))));
    AtomicInteger ends = new AtomicInteger();
    ProbeDeduplicator looks = new ProbeDeduplicator();
    ProbeRun run = new ProbeRun(Instant.EPOCH, plan, unheard -> {});
    run.begin(
        ProbeTask.of(plan),
        visit -> looks.join(visit, wires -> new CompletableFuture<>()),
        ends::incrementAndGet,
        Duration.ofMillis(1));

    List<EndpointResult> endpoints = run.result().orElseThrow().endpoints();

    assertThat(endpoints).hasSameSizeAs(plan);
    assertThat(endpoints).allMatch(seen -> seen.codes().toString().equals("[TIMEOUT_READ]"));
    assertThat(ends).hasValue(1);
  }
}
