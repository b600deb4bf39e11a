package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mailserver.ServerIdentity;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MobileconfigResourceTest {
  private static final AccountSettings KNOWN = SampleSettings.international();

  @Test
  void isAFileNamedAfterTheDomain() {
    Response response = get(KNOWN, "email=J%C3%B6rg%40b%C3%BCcher.example&name=J%C3%B6rg+M");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getMediaType().toString()).isEqualTo("application/x-apple-aspen-config");
    assertThat(response.getHeaderString("Content-Disposition"))
        .isEqualTo("attachment; filename=\"xn--bcher-kva.example.mobileconfig\"");
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void takesAnEmptyNameForNone() {
    String address = "email=ann%40xn--bcher-kva.example";
    assertThat(get(KNOWN, address + "&name=+").getEntity())
        .isEqualTo(get(KNOWN, address).getEntity());
  }

  @Test
  void signsOnAnotherThreadThanTheOneThatMustNotWait(@TempDir Path directory) {
    ServerIdentity signer = new TestSigners(Instant.now()).withEc();
    Settings settings =
        new Settings(
            Optional.of(signer.writeChain(directory.resolve("chain.pem"))),
            Optional.of(signer.writeKey(directory.resolve("key.pem"))));
    WatchedClock clock = new WatchedClock();
    Response signed = get(settings, clock, KNOWN, "email=ann%40xn--bcher-kva.example");
    assertThat(signed.getStatus()).isEqualTo(200);
    // At the start, and for the signature.
    assertThat(clock.readers).hasSize(2).last().isNotEqualTo(Thread.currentThread());
  }

  /** Knows who wanted to know the time. */
  private static final class WatchedClock extends Clock {
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      readers.add(Thread.currentThread());
      return Instant.now();
    }
  }

  private record Settings(Optional<Path> signingCertificate, Optional<Path> signingKey)
      implements MobileconfigConfig {
    @Override
    public String prefix() {
      return "dev.waymark.mail";
    }
  }

  @ParameterizedTest
  @MethodSource
  void saysWhatIsWrong(AccountSettings known, String query, ProblemType type, String detail) {
    Response response = get(known, query);
    assertThat(response.getStatus()).isEqualTo(type.status());
    assertThat(response.getMediaType().toString()).isEqualTo("application/problem+json");
    assertThat(response.getEntity()).isEqualTo(Problem.of(type, detail));
  }

  static Stream<Arguments> saysWhatIsWrong() {
    String address = "not an e-mail address; expected something like ann@example.com";
    String name =
        "the parameter name is not a name; expected at most 128 characters, none of them control"
            + " or invisible ones";
    String ann = "email=ann%40xn--bcher-kva.example&name=";
    return Stream.of(
        problem(KNOWN, "", ProblemType.INVALID_REQUEST, "the parameter email is missing"),
        problem(KNOWN, "email=ann", ProblemType.INVALID_REQUEST, address),
        problem(KNOWN, ann + "%E2%80%AE", ProblemType.INVALID_REQUEST, name),
        problem(KNOWN, ann + "a%0D%0Ab", ProblemType.INVALID_REQUEST, name),
        problem(KNOWN, ann + "x".repeat(129), ProblemType.INVALID_REQUEST, name),
        problem(KNOWN, ann + "%FF", ProblemType.INVALID_REQUEST, "name is not UTF-8"),
        problem(
            KNOWN,
            "email=ann@nowhere.example",
            ProblemType.UNKNOWN_DOMAIN,
            "This service has no settings for the domain of the address."),
        problem(
            SampleSettings.oauth2Only(),
            "email=ann@example.com",
            ProblemType.NOT_EXPRESSIBLE,
            "An Apple profile can say password, CRAM-MD5, NTLM or no login, but imap on"
                + " imap.example.com accepts only oauth2."));
  }

  private static Arguments problem(
      AccountSettings known, String query, ProblemType type, String detail) {
    return Arguments.of(known, query, type, detail);
  }

  private static Response get(AccountSettings known, String query) {
    return get(new Settings(Optional.empty(), Optional.empty()), Clock.systemUTC(), known, query);
  }

  private static Response get(Settings settings, Clock clock, AccountSettings known, String query) {
    try {
      return new MobileconfigResource(
              new PublicAnswers(new KnownDomains(known)),
              new MobileconfigRenderer(settings),
              new ProfileSigner(settings, clock))
          .get(Requests.http(query, ""), Requests.UNCONDITIONAL)
          .await()
          .indefinitely();
    } catch (UnusableIdentityException e) {
      throw new IllegalStateException(e);
    }
  }
}
