package dev.waymark.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.waymark.CapturedLog;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.mailserver.Dovecot;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.Postfix;
import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in check, at real servers where it comes to a login. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ProbeLab.class)
class SignInTest {
  private static final String SECRET = "hunter2-nobody-may-see";

  @Inject EntityManager entities;

  @Test
  @Needs({"dovecot", "postfix"})
  void eachProtocolIsTriedOnce() {
    ServerIdentity good = ProbeLab.identity();
    try (Dovecot dovecot = Dovecot.start(good, "ssl = required");
        Postfix postfix = Postfix.start(dovecot, good)) {
      LabProvider.register(
          "example.com",
          List.of(
              LabProvider.service("imap", dovecot.imapsPort(), "tls"),
              LabProvider.service("pop3", dovecot.pop3Port(), "starttls"),
              LabProvider.service("smtp", postfix.submissionPort(), "starttls"),
              LabProvider.service("smtp", postfix.submissionsPort(), "tls")));
      check(Dovecot.USER, Dovecot.PASSWORD)
          .statusCode(200)
          .body("services.protocol", contains("imap", "pop3", "smtp"))
          .body("services.outcome", everyItem(is("accepted")));
      check(Dovecot.USER, SECRET).body("services.outcome", everyItem(is("refused")));
    }
  }

  @Test
  @Needs("dovecot")
  void noPasswordGoesToAServerWithABadCertificate() throws IOException {
    ServerIdentity bad = new TestCertificates(Instant.now()).selfSigned(ProbeLab.HOST);
    try (Dovecot dovecot = Dovecot.start(bad, "auth_verbose = yes")) {
      LabProvider.register(
          "bad.example", List.of(LabProvider.service("imap", dovecot.imapsPort(), "tls")));
      check("ann@bad.example", SECRET).body("services.outcome", contains("unavailable"));
      assertThat(dovecot.logs()).doesNotContain("ann@bad.example");
    }
  }

  @Test
  void anAccountIsNotTriedForEver() {
    LabProvider.register("often.example", List.of(LabProvider.service("imap", 1, "tls")));
    for (int i = 0; i < 5; i++) {
      check("ann@often.example", SECRET)
          .statusCode(200)
          .body("services.outcome", contains("unavailable"));
    }
    check("Ann@often.example", SECRET).statusCode(429).header("Retry-After", is("900"));
    check("bob@often.example", SECRET).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"email\":\"ann@often.example\",\"password\":" + SECRET + "}",
        "{\"email\":\"" + SECRET + "\",\"password\":\"" + SECRET + "\"}",
        "{\"email\":\"ann@nobody.example\",\"password\":\"" + SECRET + "\",\"" + SECRET + "\":1}",
        "{\"email\":\"ann@nobody.example\",\"password\":{\"" + SECRET + "\":1}}"
      })
  void aPasswordIsNeitherEchoedNorLoggedNorStored(String body) {
    CapturedLog log = new CapturedLog();
    log.start();
    String answer =
        Staff.admin()
            .body(body)
            .post("/api/v1/probes/sign-in")
            .then()
            .statusCode(422)
            .extract()
            .asString();
    log.stop();
    assertThat(answer).doesNotContain(SECRET);
    assertThat(log.lines()).noneMatch(line -> line.contains(SECRET));
    List<?> audit = entities.createNativeQuery("select a::text from audit a").getResultList();
    assertThat(audit).noneMatch(row -> row.toString().contains(SECRET));
  }

  private static ValidatableResponse check(String email, String password) {
    return Staff.admin()
        .body(Map.of("email", email, "password", password))
        .post("/api/v1/probes/sign-in")
        .then();
  }
}
