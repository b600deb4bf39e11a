package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing broken reaches clients while WAYMARK_PROBE_GATE is require, unless somebody insists. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PrePublishCheckLab.class)
class PrePublishCheckTest {
  private static final int CLOSED = 1;
  private static final String BROKEN = "urn:waymark:problem:broken-servers";

  private static Map<String, Object> document(String host, int port) {
    return Map.of(
        "displayName",
        "Gated",
        "shortName",
        "Gated",
        "services",
        List.of(
            Map.of(
                "protocol",
                "imap",
                "host",
                host,
                "port",
                port,
                "security",
                "plain",
                "authentication",
                List.of("password-cleartext"),
                "username",
                "%EMAILADDRESS%")));
  }

  private static ValidatableResponse put(String id, String query, Map<String, Object> document) {
    return admin()
        .header("Waymark-Reason", "because")
        .body(document)
        .put("/api/v1/providers/" + id + query)
        .then();
  }

  private static ValidatableResponse putDomain(
      String name, String query, String provider, String server) {
    return admin()
        .header("Waymark-Reason", "because")
        .body(Map.of("provider", provider, "variables", Map.of("SERVER", server)))
        .put("/api/v1/domains/" + name + query)
        .then();
  }

  private static ValidatableResponse audit(String subject) {
    return admin().queryParam("subject", subject).get("/api/v1/audit").then();
  }

  @Test
  void aProviderWithABrokenServerIsRefusedWithTheFindings() {
    put("gate-refused", "", document(ProbeLab.HOST, CLOSED))
        .statusCode(409)
        .body("type", equalTo(BROKEN))
        .body("detail", containsString("?force=true"))
        .body("errors.pointer", contains("/services"))
        .body("errors[0].detail", containsString("imap 127.0.0.2:1 (plain)"))
        .body("errors[0].detail", containsString("[REFUSED]"));
    admin().get("/api/v1/providers/gate-refused?revision=head").then().statusCode(404);
  }

  @Test
  void publishesAProviderWithWorkingServers() throws IOException {
    try (LabServer imap = LabServer.imap()) {
      put("gate-works", "", document(ProbeLab.HOST, imap.port()))
          .statusCode(201)
          .body("published", equalTo(1))
          .body("probe.outcome", equalTo("passed"))
          .body("probe.forced", equalTo(false))
          .body("probe.findings", empty());
    }
    // The same again is no change, and nobody looks.
    admin()
        .body(admin().get("/api/v1/providers/gate-works").asString())
        .put("/api/v1/providers/gate-works")
        .then()
        .statusCode(200)
        .body("probe", nullValue());
  }

  @Test
  void forcePublishesAndIsAudited() {
    put("gate-forced", "?force=true", document(ProbeLab.HOST, CLOSED))
        .statusCode(201)
        .body("published", equalTo(1))
        .body("probe.outcome", equalTo("broken"))
        .body("probe.forced", equalTo(true))
        .body("probe.findings[0].codes", contains("REFUSED"));
    audit("gate-forced")
        .body("items.action", contains("provider.publish", "provider.force"))
        .body("items[1].reason", equalTo("because"))
        .body("items[1].after.findings[0]", containsString("REFUSED"));
  }

  @ParameterizedTest
  @CsvSource({
    "?force=true, force needs a reason; send it in the header Waymark-Reason",
    "?force=, force is true or false",
    "?force=yes, force is true or false"
  })
  void forceNeedsAReason(String query, String detail) {
    admin()
        .body(document(ProbeLab.HOST, CLOSED))
        .put("/api/v1/providers/gate-why" + query)
        .then()
        .statusCode(400)
        .body("detail", containsString(detail));
    admin()
        .body(Map.of("provider", "gmail"))
        .put("/api/v1/domains/gate-why.example" + query)
        .then()
        .statusCode(400);
    admin()
        .post("/api/v1/providers/gmail/revisions/1/publish" + query)
        .then()
        .statusCode(400)
        .body("detail", containsString(detail));
  }

  @Test
  void draftsAndSchedulesWaitForTheirTimeAndOnlyThenForTheGate() {
    put("gate-draft", "?publish=false", document(ProbeLab.HOST, CLOSED)).statusCode(201);
    put("gate-later", "?publishAt=2099-01-01T00:00:00Z", document(ProbeLab.HOST, CLOSED))
        .statusCode(201)
        .body("probe", nullValue());
    String publish = "/api/v1/providers/gate-draft/revisions/1/publish";
    admin().post(publish).then().statusCode(409).body("type", equalTo(BROKEN));
    admin()
        .body("{\"reason\":\"they are being set up\"}")
        .post(publish + "?force=true")
        .then()
        .statusCode(200)
        .body("published", equalTo(1))
        .body("probe.forced", equalTo(true));
  }

  @Test
  void aRollBackIsGatedAsWell() throws IOException {
    put("gate-back", "?force=true", document(ProbeLab.HOST, CLOSED)).statusCode(201);
    try (LabServer imap = LabServer.imap()) {
      admin()
          .header("If-Match", "*")
          .body(document(ProbeLab.HOST, imap.port()))
          .put("/api/v1/providers/gate-back")
          .then()
          .statusCode(200);
    }
    admin()
        .post("/api/v1/providers/gate-back/revisions/1/publish")
        .then()
        .statusCode(409)
        .body("type", equalTo(BROKEN));
    admin()
        .get("/api/v1/providers/gate-back/revisions")
        .then()
        .body("items.state", contains("published", "superseded"));
  }

  @Test
  void publishesUncheckableServersWithANote() {
    put("gate-inside", "", document("127.0.0.1", CLOSED))
        .statusCode(201)
        .body("probe.outcome", equalTo("undecided"))
        .body("probe.findings[0].codes", contains("BLOCKED"));
  }

  @Test
  void aDomainIsGatedWhereItsVariablesChange() throws IOException {
    try (LabServer imap = LabServer.imap()) {
      put("gate-vars", "", document("%SERVER%", imap.port()))
          .statusCode(201)
          .body("probe", nullValue());
      putDomain("gate-vars.example", "", "gate-vars", ProbeLab.HOST)
          .statusCode(201)
          .body("probe.outcome", equalTo("passed"));
    }
    put("gate-var", "", document("%SERVER%", CLOSED)).statusCode(201);
    putDomain("gate-var.example", "", "gate-var", ProbeLab.HOST)
        .statusCode(409)
        .body("type", equalTo(BROKEN))
        .body("errors.pointer", contains("/variables"));
    admin().get("/api/v1/domains/gate-var.example").then().statusCode(404);
    putDomain("gate-var.example", "?force=true", "gate-var", ProbeLab.HOST)
        .statusCode(201)
        .body("probe.forced", equalTo(true));
    audit("gate-var.example").body("items.action", contains("domain.force", "domain.put"));
    putDomain("gate-var.example", "", "gate-var", ProbeLab.HOST)
        .statusCode(200)
        .body("probe", nullValue());
  }

  @Test
  void reportsInvalidDomainsBeforeTheCheck() {
    put("gate-needs", "", document("%SERVER%", CLOSED)).statusCode(201);
    admin()
        .body(Map.of("provider", "gate-needs"))
        .put("/api/v1/domains/gate-needs.example")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/variables/SERVER"));
    admin()
        .body(Map.of("provider", "Not An Id"))
        .put("/api/v1/domains/gate-needs.example")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/provider"));
    admin()
        .header("If-Match", "\"3\"")
        .body(Map.of("provider", "gate-needs", "variables", Map.of("SERVER", ProbeLab.HOST)))
        .put("/api/v1/domains/gate-needs.example")
        .then()
        .statusCode(412);
  }

  @Test
  void aDomainIsNotGatedForHostsThatAreItsProviders() {
    put("gate-shared", "?force=true", document(ProbeLab.HOST, CLOSED)).statusCode(201);
    admin()
        .body(Map.of("provider", "gate-shared"))
        .put("/api/v1/domains/gate-shared.example")
        .then()
        .statusCode(201)
        .body("probe", nullValue());
  }

  @Test
  void theFirstFiveDomainsStandForAll() {
    put("gate-five", "?publish=false", document("%SERVER%", CLOSED));
    for (char name = 'a'; name < 'g'; name++) {
      Staff.putDomain(
          name + ".gate-five.example",
          Map.of("provider", "gate-five", "variables", Map.of("SERVER", "127.0.0." + (int) name)));
    }
    admin()
        .post("/api/v1/providers/gate-five/revisions/1/publish")
        .then()
        .statusCode(200)
        .body("probe.outcome", equalTo("undecided"))
        .body("probe.findings", hasSize(5))
        .body("probe.findings[4].host", equalTo("127.0.0.101"));
  }

  @Test
  void reportsAStaleVersionBeforeTheCheck() {
    put("gate-late", "?publish=false", document(ProbeLab.HOST, CLOSED)).statusCode(201);
    put("gate-late", "", document(ProbeLab.HOST, 2)).statusCode(428);
    admin()
        .header("If-Match", "\"7\"")
        .post("/api/v1/providers/gate-late/revisions/1/publish")
        .then()
        .statusCode(412);
  }
}
