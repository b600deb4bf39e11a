package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

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
            hasItems("autoconfig", "autodiscover", "mobileconfig", "pacc", "records", "settings"))
        .body(
            "dialects.find { it.dialect == 'mobileconfig' }.losses.find { it.service == 1 }.member",
            equalTo("service"))
        .body(
            "dialects.find { it.dialect == 'pacc' }.refusal",
            containsString("WAYMARK_PACC_ENABLED"))
        .body(
            "dialects.find { it.dialect == 'records' }.refusal",
            containsString("WAYMARK_PUBLIC_URL"))
        .body("dialects.find { it.dialect == 'settings' }.losses", empty());
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
