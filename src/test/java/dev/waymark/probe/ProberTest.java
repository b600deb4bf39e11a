package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.dns.AddressLookup.Status;
import dev.waymark.dns.FakeDns;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mailserver.TestCertificates;
import dev.waymark.probe.TestServer.Peer;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probes of servers that answer as mail servers do. */
class ProberTest {
  private static final Probes.Config LOCAL = Probes.Config.allowing("127.0.0.0/8");

  @Test
  void detailOfABrokenEndpointNamesTheOneThatWorks(@TempDir Path directory) throws IOException {
    TestCertificates certificates = new TestCertificates(Instant.now());
    Path ca = certificates.writeAuthority(directory.resolve("ca.pem"));
    try (TestServer noTls = smtpWithoutTls();
        TestServer tls = smtpWithTls(certificates)) {
      ProbeResult result =
          run(
              LOCAL.trusting(ca).within(Duration.ofSeconds(2)),
              Probes.settings(
                  Probes.service(Protocol.SMTP, Probes.HOST, noTls.port(), Security.STARTTLS),
                  Probes.service(Protocol.SMTP, Probes.HOST, tls.port(), Security.TLS)));
      assertThat(Probes.on(result, noTls.port()).get(1).detail())
          .isEqualTo(
              "%d offers no STARTTLS and takes logins before TLS; %d with TLS works and is published: withdraw this one."
                  .formatted(noTls.port(), tls.port()));
      assertThat(Probes.on(result, tls.port()).get(2).detail())
          .isEqualTo(tls.port() + " with TLS works, as published.");
      assertThat(result.summary().broken()).isEqualTo(1);
    }
  }

  private static TestServer smtpWithTls(TestCertificates certificates) {
    SSLContext good = certificates.good(Probes.HOST).sslContext();
    return TestServer.playing(
        peer ->
            peer.startTls(good)
                .say("220 mail ESMTP\n")
                .converse("EHLO.*", "250-mail\n250 AUTH PLAIN\n"));
  }

  private static TestServer smtpWithoutTls() {
    return TestServer.answering("220 mail ESMTP\n", "EHLO.*", "250-mail\n250 AUTH PLAIN LOGIN\n");
  }

  @Test
  void onlyPreLoginCommandsAreSent() throws IOException, InterruptedException {
    try (TestServer server = smtpWithoutTls()) {
      run(
          LOCAL,
          Probes.settings(
              Probes.service(Protocol.SMTP, Probes.HOST, server.port(), Security.PLAIN)));
      // The answer to QUIT is not waited for, so the server may hear it after the result is there.
      assertThat(server.heardToTheEnd()).contains("EHLO probe.example.net", "QUIT");
      assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void dnsFailuresAreDistinguished() {
    FakeDns dns =
        new FakeDns()
            .without("empty.example.com", Status.NO_ADDRESS)
            .without("broken.example.com", Status.FAILED);
    assertThat(codes(dns, "missing.example.com")).containsOnly("[DNS_NXDOMAIN]");
    assertThat(codes(dns, "empty.example.com")).containsOnly("[DNS_NO_ADDRESS]");
    assertThat(codes(dns, "broken.example.com")).containsOnly("[DNS_ERROR]");
  }

  private static List<String> codes(FakeDns dns, String host) {
    Prober prober = Probes.prober(LOCAL, dns);
    AccountSettings settings =
        Probes.settings(Probes.service(Protocol.POP3, host, 995, Security.TLS));
    List<String> codes =
        Probes.run(prober, settings).endpoints().stream()
            .map(endpoint -> endpoint.codes().toString())
            .toList();
    prober.stop();
    return codes;
  }

  @Test
  void worstAddressDecides() throws IOException {
    try (TestServer good = smtpWithoutTls()) {
      Prober prober =
          Probes.prober(LOCAL, new FakeDns().with(Probes.HOST, "127.0.0.1", "127.0.0.7"));
      ProbeResult result = Probes.run(prober, plain(good.port()));
      EndpointResult plain = Probes.on(result, good.port()).get(0);
      assertThat(plain.codes().toString()).isEqualTo("[REFUSED, CLEARTEXT_LOGIN]");
      assertThat(plain.addresses())
          .extracting(seen -> seen.address().getHostAddress() + " " + seen.verdict().wireName())
          .containsExactly("127.0.0.1 warning", "127.0.0.7 unusable");
      prober.stop();
    }
  }

  private static AccountSettings plain(int port) {
    return Probes.settings(Probes.service(Protocol.SMTP, Probes.HOST, port, Security.PLAIN));
  }

  @Test
  void detailReportsThatNoPublishedMethodIsOffered() throws IOException {
    try (TestServer server =
        TestServer.answering(
            "* OK ready\n",
            "\\S+ CAPABILITY",
            "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2\na1 OK\n")) {
      ProbeResult result =
          Probes.run(
              Probes.prober(LOCAL),
              Probes.settings(
                  Probes.service(Protocol.IMAP, Probes.HOST, server.port(), Security.PLAIN)));
      assertThat(Probes.on(result, server.port()).get(0).detail())
          .endsWith(", but it offers none of the published ways to log in: publish oauth2.");
    }
  }

  @Test
  void listenerReceivesEveryEndpointOnceBeforeTheResult() throws IOException {
    try (TestServer server = smtpWithoutTls()) {
      Prober prober = Probes.prober(LOCAL);
      List<EndpointResult> heard = new CopyOnWriteArrayList<>();
      Optional<ProbeResult> result =
          prober
              .start("test", List.of(plain(server.port())), heard::add)
              .map(ProbeRun::result, busy -> Optional.empty());
      assertThat(result)
          .hasValueSatisfying(
              done -> assertThat(heard).containsExactlyInAnyOrderElementsOf(done.endpoints()));
      prober.stop();
    }
  }

  @Test
  void aProbeShortlyAfterGetsTheStoredObservation() throws IOException {
    try (TestServer server = smtpWithoutTls()) {
      Prober prober = Probes.prober(LOCAL);
      Probes.run(prober, plain(server.port()));
      int connections = server.connections();
      Probes.run(prober, plain(server.port()));
      assertThat(server.connections()).isEqualTo(connections);
      prober.stop();
    }
  }

  @Test
  void fiveHundredProbesOfOneServerShareOneConnection() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    try (TestServer server = TestServer.playing(peer -> await(asked))) {
      Prober prober = Probes.prober(LOCAL.within(Duration.ofSeconds(30)));
      List<ProbeAdmission> starts =
          IntStream.range(0, 500)
              .mapToObj(i -> start(prober, "caller" + i, server.port()))
              .toList();
      asked.countDown();
      List<ProbeRun> running = running(starts);
      assertThat(running).hasSize(Prober.MAX_TARGETS / 4);
      assertThat(running).allMatch(run -> run.result().isPresent());
      assertThat(server.connections()).isEqualTo(2); // in the clear and in TLS
      prober.stop();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void capacityIsReleasedWhenProbesEnd() throws IOException {
    try (TestServer server = TestServer.playing(Peer::silence)) {
      Prober prober = Probes.prober(LOCAL.within(Duration.ofSeconds(20)));
      List<ProbeRun> first = running(starts(prober, server.port()));
      assertThat(running(starts(prober, server.port()))).isEmpty();
      first.forEach(ProbeRun::close);
      assertThat(first).allMatch(run -> run.result().isEmpty());
      List<ProbeRun> second = running(starts(prober, server.port()));
      assertThat(second).hasSameSizeAs(first);
      second.forEach(ProbeRun::close);
      prober.stop();
    }
  }

  @Test
  void aCallerHasHalfOfTheProbeAndNoMore() throws IOException {
    try (TestServer server = TestServer.playing(Peer::silence)) {
      Prober prober = Probes.prober(LOCAL.within(Duration.ofSeconds(20)));
      List<ProbeRun> greedy =
          running(
              IntStream.range(0, 40).mapToObj(i -> start(prober, "one", server.port())).toList());
      assertThat(greedy).hasSize(Prober.CALLER_SHARE / 4);
      List<ProbeRun> other = running(List.of(start(prober, "other", server.port())));
      assertThat(other).hasSize(1);
      greedy.get(0).close();
      List<ProbeRun> next = running(List.of(start(prober, "one", server.port())));
      assertThat(next).hasSize(1);
      Stream.of(greedy, other, next).flatMap(List::stream).forEach(ProbeRun::close);
      prober.stop();
    }
  }

  private static List<ProbeAdmission> starts(Prober prober, int port) {
    return IntStream.range(0, 40).mapToObj(i -> start(prober, "caller" + i, port)).toList();
  }

  private static ProbeAdmission start(Prober prober, String caller, int port) {
    return prober.start(caller, List.of(plain(port)), unheard -> {});
  }

  private static List<ProbeRun> running(List<ProbeAdmission> starts) {
    List<ProbeRun> running = new ArrayList<>();
    starts.forEach(start -> start.map(running::add, busy -> false));
    return running;
  }

  private static ProbeResult run(ProbeConfig config, AccountSettings settings) {
    Prober prober = Probes.prober(config);
    try {
      return Probes.run(prober, settings);
    } finally {
      prober.stop();
    }
  }
}
