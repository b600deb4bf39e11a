package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The lossiness report as staff get it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DialectsTest {

  @Test
  void reportsTheOmissionsOfEveryDialect() {
    Staff.register("lossy.example", "192.0.2.9");
    admin()
        .get("/api/v1/domains/lossy.example/dialects")
        .then()
        .statusCode(200)
        .body("domain", equalTo("lossy.example"))
        .body(
            "dialects.dialect",
            contains("autoconfig", "autodiscover", "mobileconfig", "pacc", "records", "settings"))
        .body("dialects[2].losses.find { it.service == 1 }.member", equalTo("service"))
        .body("dialects[3].refusal", containsString("WAYMARK_PACC_ENABLED"))
        .body("dialects[4].refusal", containsString("WAYMARK_PUBLIC_URL"))
        .body("dialects[5].losses", empty());
  }

  @Test
  void anUnknownDomainHasNoReport() {
    admin()
        .get("/api/v1/domains/nowhere.example/dialects")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:waymark:problem:unknown-domain"));
  }
}
