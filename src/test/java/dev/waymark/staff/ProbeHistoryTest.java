package dev.waymark.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.probe.report.Summary;
import dev.waymark.probe.report.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Retention of probe results. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ProbeLab.class)
class ProbeHistoryTest {
  private static final EndpointResult GOOD = endpoint(993, Verdict.OK, ProbeCode.OK);
  private static final EndpointResult EXPIRED =
      endpoint(993, Verdict.UNUSABLE, ProbeCode.CERT_EXPIRED);
  private static final EndpointResult CLOSED = endpoint(995, Verdict.UNUSABLE, ProbeCode.REFUSED);

  @Inject ProbeHistory history;
  @Inject EntityManager entities;

  @Test
  void aStoredProbeHoldsNoAddress() throws IOException {
    try (LabServer imap = LabServer.saying("* BYE\r\n")) {
      LabProvider.register("kept.example", imap.port());
      JsonPath told =
          Staff.admin()
              .body("{\"email\":\"ann.somebody@kept.example\"}")
              .post("/api/v1/probes")
              .jsonPath();
      JsonPath kept =
          Staff.admin()
              .get("/api/v1/probes/{id}", told.getString("id"))
              .then()
              .extract()
              .jsonPath();
      assertThat(kept.getList("endpoints")).isEqualTo(told.getList("endpoints"));
      assertThat(kept.getMap("summary")).isEqualTo(told.getMap("summary"));
      assertThat(kept.getString("domain")).isEqualTo("kept.example");
      assertThat(kept.getString("actor")).isEqualTo("WAYMARK_ADMIN_TOKEN");
      assertThat(rows("select r::text from probe_result r union all select a::text from audit a"))
          .isNotEmpty()
          .noneMatch(row -> row.contains("ann.somebody"));
    }
  }

  @Test
  void aProvidersProbeIsKeptUnderItsName() {
    String id = UUID.randomUUID().toString();
    history.keep(ProbeSubject.provider("gmail"), "test", result(id, Instant.now(), GOOD));
    Staff.admin()
        .get("/api/v1/probes/{id}", id)
        .then()
        .body("provider", equalTo("gmail"))
        .body("domain", nullValue());
  }

  @Test
  void eachProbeShowsTheChangesSinceTheOneBefore() {
    Instant now = Instant.now();
    keep("changed.example", now.minusSeconds(30), GOOD, CLOSED);
    keep("changed.example", now.minusSeconds(20), GOOD, CLOSED);
    keep("changed.example", now.minusSeconds(10), EXPIRED);
    Staff.admin()
        .get("/api/v1/domains/changed.example/probes")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items[0].changes.port", contains(993, 995))
        .body("items[0].changes[0].before", equalTo(state("ok", "OK")))
        .body("items[0].changes[0].after", equalTo(state("unusable", "CERT_EXPIRED")))
        .body("items[0].changes[1].before", equalTo(state("unusable", "REFUSED")))
        .body("items[0].changes[1].after", nullValue())
        .body("items[1].changes", hasSize(0))
        .body("items[2].changes", nullValue())
        .body("items[0].endpoints", nullValue());
  }

  @Test
  void pagesGoBackInTimeWithoutGapsOrRepeats() {
    Instant at = Instant.now().minusSeconds(60);
    // Two at the same moment: the id decides.
    for (Instant when : List.of(at, at, at.plusMillis(1), at.plusMillis(2))) {
      keep("paged.example", when, GOOD);
    }
    JsonPath first = page("paged.example?limit=3", "");
    JsonPath second = page("paged.example?limit=3", "&next=" + first.getString("next"));
    assertThat(
            Stream.concat(
                    first.<String>getList("items.id").stream(),
                    second.<String>getList("items.id").stream())
                .distinct())
        .hasSize(4);
    assertThat(first.getList("items.changes")).doesNotContainNull();
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void aMadeUpPositionIsRefused() {
    Staff.admin()
        .get("/api/v1/domains/paged.example/probes?next=bm9uc2Vuc2U")
        .then()
        .statusCode(400)
        .body("detail", containsString("next"));
  }

  @Test
  void oldResultsAreNotShownAndThenDeleted() {
    String old = keep("old.example", Instant.now().minus(Duration.ofDays(91)), GOOD);
    Staff.admin().get("/api/v1/probes/{id}", old).then().statusCode(404);
    keep("old.example", Instant.now(), GOOD);
    assertThat(rows("select id from probe_result where domain = 'old.example'"))
        .hasSize(1)
        .doesNotContain(old);
  }

  private String keep(String domain, Instant at, EndpointResult... endpoints) {
    String id = UUID.randomUUID().toString();
    history.keep(ProbeSubject.domain(DomainName.parse(domain)), "test", result(id, at, endpoints));
    return id;
  }

  private static ProbeResult result(String id, Instant at, EndpointResult... endpoints) {
    return new ProbeResult(id, at, 1, List.of(endpoints), Summary.of(List.of(endpoints)));
  }

  private static EndpointResult endpoint(int port, Verdict verdict, ProbeCode code) {
    return new EndpointResult(
        Protocol.IMAP,
        Host.parse("mail.example.com"),
        new Port(port),
        Security.TLS,
        verdict,
        List.of(code),
        true,
        "",
        List.of(),
        Optional.empty(),
        AdvertisedAuthentication.NOTHING,
        Optional.empty());
  }

  private static Map<String, Object> state(String verdict, String code) {
    return Map.of("verdict", verdict, "codes", List.of(code));
  }

  private static JsonPath page(String nameAndLimit, String next) {
    return Staff.admin()
        .urlEncodingEnabled(false)
        .get("/api/v1/domains/" + nameAndLimit.replace("?", "/probes?") + next)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> rows(String query) {
    List<?> rows = entities.createNativeQuery(query, String.class).getResultList();
    return rows.stream().map(String::valueOf).toList();
  }
}
