package dev.waymark.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.deployment.StandInService.Seen;
import dev.waymark.mailserver.Daemon;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An example of {@code deploy/}, run by the real proxy; only names, ports and paths are replaced.
 */
abstract class ProxyExampleTest {
  static final String OUTSIDE = "127.0.0.1";
  static final String OWN_NETWORK = "127.0.0.2";

  private static final String DOCUMENT = "/mail/config-v1.1.xml?emailaddress=canary%40example.com";
  private static final int LARGE = 5 * 1024 * 1024;

  private final StandInService service = new StandInService();
  private final Path directory = Daemon.directory("proxy");
  private final int http = Daemon.freePort();
  private final int https = Daemon.freePort();
  private Daemon proxy;

  /** Starts the proxy with its example. */
  abstract Daemon start(Path directory, int http, int https, int service) throws Exception;

  @BeforeEach
  void start() throws Exception {
    proxy = start(directory, http, https, service.port());
  }

  @AfterEach
  void stop() {
    proxy.close();
    service.close();
  }

  /** Returns an example with the port of the service and the own network replaced. */
  static String example(String file, int service) throws Exception {
    return Files.readString(Path.of("deploy", file))
        .replace("127.0.0.1:8080", "127.0.0.1:" + service)
        .replace("192.0.2.0/24", OWN_NETWORK + "/32");
  }

  private ProxyClient from(String source) {
    return new ProxyClient(source, https, true);
  }

  private Seen onlyRequest() {
    assertThat(service.requests()).hasSize(1);
    return service.requests().get(0);
  }

  @ParameterizedTest
  @CsvSource({"GET, 302", "HEAD, 302", "POST, 308", "PUT, 308", "PROPFIND, 308"})
  void portEightyRedirects(String method, int status) throws Exception {
    ProxyClient client = new ProxyClient(OUTSIDE, http, false);
    try (ProxyClient.Answer answer = client.send(method, DOCUMENT, "", new byte[0])) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.line("Location: "))
          .isEqualToIgnoringCase("Location: https://" + ProxyClient.NAME + DOCUMENT);
    }
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void hostIsKeptAndForwardedAddressesAreReplaced() throws Exception {
    String forged =
        String.join(
            "\r\n",
            "X-Forwarded-For: 203.0.113.66",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Port: 66",
            "X-Forwarded-Prefix: /evil",
            "Forwarded: for=203.0.113.66;host=evil.example",
            "");
    try (ProxyClient.Answer answer = from(OWN_NETWORK).send("GET", DOCUMENT, forged, new byte[0])) {
      assertThat(answer.status()).isEqualTo(200);
    }
    assertThat(onlyRequest().target()).isEqualTo(DOCUMENT);
    assertThat(onlyRequest().headers())
        .containsEntry("host", ProxyClient.NAME)
        .containsEntry("x-forwarded-for", OWN_NETWORK)
        .containsEntry("x-forwarded-host", ProxyClient.NAME)
        .containsEntry("x-forwarded-proto", "https")
        .doesNotContainKeys("forwarded", "x-forwarded-port", "x-forwarded-prefix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/providers",
        "//api/v1/providers",
        "/%61pi/v1/providers",
        "/x/../api/v1/providers",
        "/api;x/v1/providers",
        "/;x/api/v1/providers",
        "/api/v1/settings/../tokens",
        "/api/v1/settings%2F..%2Ftokens",
        "/console",
        "/console/sign-in",
        "/console;x/sign-in",
        "/tls/ask?domain=autoconfig.example.com"
      })
  void whatIsForStaffIsOpenToTheOwnNetworkOnly(String target) throws Exception {
    assertThat(from(OUTSIDE).status("GET", target)).isEqualTo(403);
    assertThat(from(OUTSIDE).status("POST", target)).isEqualTo(403);
    assertThat(service.requests()).isEmpty();

    assertThat(from(OWN_NETWORK).status("GET", target)).isEqualTo(200);
    assertThat(service.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/setup?email=canary%40example.com",
        "/s/code",
        "/v1.1/example.com",
        "/Autodiscover/Autodiscover.xml",
        "/.well-known/caldav",
        "/api/v1/settings?email=canary%40example.com",
        "/api/v1/settings/qr"
      })
  void whatIsPublicIsOpenToAll(String target) throws Exception {
    assertThat(from(OUTSIDE).status("GET", target)).isEqualTo(200);
    assertThat(from(OUTSIDE).status("POST", target)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/domains/import", "/api/v1/providers/import", "/console/import"})
  void largeImportsPass(String target) throws Exception {
    try (ProxyClient.Answer answer = from(OWN_NETWORK).send("POST", target, "", new byte[LARGE])) {
      assertThat(answer.status()).isEqualTo(200);
    }
    assertThat(onlyRequest().bytes()).isEqualTo(LARGE);
  }

  @Test
  void streamsAreNotBuffered() throws Exception {
    try (ProxyClient.Answer answer =
        from(OWN_NETWORK).send("POST", StandInService.STREAM, "", new byte[0])) {
      assertThat(answer.line(StandInService.FIRST_EVENT)).isNotEmpty();
      service.eventIsRead();
      assertThat(answer.line("event: summary")).isNotEmpty();
    }
  }

  @Test
  void addressesAreNotLogged() throws Exception {
    assertThat(from(OUTSIDE).status("GET", DOCUMENT)).isEqualTo(200);
    service.close();
    assertThat(from(OUTSIDE).status("GET", DOCUMENT)).isEqualTo(502);

    assertThat(proxy.logs()).doesNotContain("canary");
  }
}
