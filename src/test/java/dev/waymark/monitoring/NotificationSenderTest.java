package dev.waymark.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waymark.TestDatabase;
import dev.waymark.probe.report.ProbeCode;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notifications reach a webhook and a mailbox, also after failures. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(WatchLab.class)
class NotificationSenderTest {
  private static final Instant NOON = Instant.parse("2095-06-01T12:00:00Z");
  private static final String SECRET = "shared";

  @Inject NotificationOutbox notices;
  @Inject Mailer mailer;
  @Inject MockMailbox mailbox;

  private final Queue<String> posted = new ConcurrentLinkedQueue<>();
  private final Queue<String> signatures = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private HttpServer receiver;
  private Settings settings;

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::take);
    receiver.start();
    settings =
        Settings.on()
            .posting("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook", SECRET)
            .mailing(WatchLab.MAILBOX, "waymark@example.com");
    mailbox.clear();
    // Removes the notifications of other tests.
    for (Optional<NotificationOutbox.Notice> old =
            notices.takeDue(Instant.parse("2100-01-01T00:00:00Z"));
        old.isPresent();
        old = notices.takeDue(Instant.parse("2100-01-01T00:00:00Z"))) {
      notices.remove(old.get());
    }
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    signatures.add(exchange.getRequestHeaders().getFirst(WebhookChannel.SIGNATURE));
    int status = Optional.ofNullable(answers.poll()).orElse(204);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void deliverAt(Instant now) {
    new NotificationSender(
            settings,
            notices,
            List.of(new WebhookChannel(settings), new EmailChannel(settings, mailer)),
            Clock.fixed(now, ZoneOffset.UTC))
        .deliverDue();
  }

  private static WatchEvent event(String id) {
    WatchedEndpoint endpoint =
        WatchedEndpoint.of("hoster", WatchedWorld.seen(993, ProbeCode.CERT_EXPIRED));
    endpoint.note(WatchedWorld.seen(993, ProbeCode.CERT_EXPIRED), Health.FAILED, NOON);
    endpoint.note(
        WatchedWorld.seen(993, ProbeCode.CERT_EXPIRED), Health.FAILING, NOON.plusSeconds(900));
    return new WatchEvent(
        id,
        NOON.plusSeconds(900),
        "hoster",
        List.of(WatchedService.of(endpoint)),
        List.of(),
        List.of());
  }

  @Test
  void anEventIsPostedAsJsonAndSigned() throws GeneralSecurityException {
    notices.add(event("event-1"), NOON);
    deliverAt(NOON);
    assertThat(posted)
        .containsExactly(
            "{\"id\":\"event-1\",\"at\":\"2095-06-01T12:15:00Z\",\"provider\":\"hoster\","
                + "\"failing\":[{\"protocol\":\"imap\",\"host\":\"mail.example.com\",\"port\":993,"
                + "\"mode\":\"tls\",\"state\":\"failing\",\"since\":\"2095-06-01T12:00:00Z\","
                + "\"lookedAt\":\"2095-06-01T12:15:00Z\",\"codes\":[\"CERT_EXPIRED\"],"
                + "\"detail\":\"It says CERT_EXPIRED.\"}],\"recovered\":[],\"withdrawn\":[]}");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] body = posted.element().getBytes(StandardCharsets.UTF_8);
    assertThat(signatures).containsExactly("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
  }

  @Test
  void anEventIsMailedAsText() {
    notices.add(event("event-2"), NOON);
    deliverAt(NOON);
    List<Mail> mails = mailbox.getMailsSentTo(WatchLab.MAILBOX);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).getFrom()).isEqualTo("waymark@example.com");
    assertThat(mails.get(0).getSubject())
        .isEqualTo("Waymark: imap mail.example.com:993 (tls) of hoster is failing");
    assertThat(mails.get(0).getText())
        .isEqualTo(
            """
            Failing; clients are still sent there:
              imap mail.example.com:993 (tls) since 2095-06-01T12:00:00Z: It says CERT_EXPIRED. [CERT_EXPIRED]

            Provider hoster, probed at 2095-06-01T12:15:00Z.
            Event event-2
            """);
  }

  @Test
  void aFailedDeliveryIsRepeatedAndDelaysNoOtherChannel() {
    answers.add(500);
    notices.add(event("event-3"), NOON);
    deliverAt(NOON);
    assertThat(posted).hasSize(1);
    assertThat(mailbox.getMailsSentTo(WatchLab.MAILBOX)).hasSize(1);
    deliverAt(NOON.plusSeconds(59));
    assertThat(posted).hasSize(1);
    deliverAt(NOON.plusSeconds(60));
    assertThat(posted).hasSize(2);
    deliverAt(NOON.plus(Duration.ofDays(1)));
    assertThat(posted).as("not repeated after a delivery").hasSize(2);
    assertThat(mailbox.getMailsSentTo(WatchLab.MAILBOX)).hasSize(1);
  }

  @Test
  void aDeliveryIsGivenUpAfterTheLastAttempt() {
    receiver.stop(0);
    notices.add(event("event-4"), NOON);
    Instant now = NOON;
    for (int i = 0; i < NotificationSender.MAX_ATTEMPTS; i++) {
      deliverAt(now);
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(notices.takeDue(now.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void aNotificationForARemovedChannelIsDropped() {
    notices.add(event("event-5"), NOON);
    settings = Settings.on();
    deliverAt(NOON);
    assertThat(notices.takeDue(NOON.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(posted).isEmpty();
  }
}
