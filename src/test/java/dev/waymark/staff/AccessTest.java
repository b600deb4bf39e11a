package dev.waymark.staff;

import static dev.waymark.Staff.TOKEN;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.security.Role;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to the staff API by role, and the audit of changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessTest {
  @Inject Tokens tokens;
  @Inject EntityManager entities;

  private static final String DOMAIN = "{\"provider\":\"gmail\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer wrong",
        "Bearer wm_12345678_0123456789012345678901234567890123456789012",
        "Basic YWRtaW46YWRtaW4=",
        TOKEN,
        "Bearer " + TOKEN + "x"
      })
  void refusesRequestsWithoutAValidToken(String authorization) {
    given()
        .header("Authorization", authorization)
        .get("/api/v1/providers")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer"));
    given()
        .header("Authorization", authorization)
        .contentType("application/json")
        .body(DOMAIN)
        .put("/api/v1/domains/intruder.example")
        .then()
        .statusCode(401);
  }

  @Test
  void supportReadsAndDoesNotChange() {
    String token = tokens.create("desk", Role.SUPPORT, Change.byItself("test"));
    given().auth().oauth2(token).get("/api/v1/domains").then().statusCode(200);
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(DOMAIN)
        .put("/api/v1/domains/support.example")
        .then()
        .statusCode(403)
        .body("detail", containsString("admin"));
    given().auth().oauth2(token).delete("/api/v1/providers/gmail").then().statusCode(403);
  }

  @Test
  void aStoredAdminTokenChanges() {
    String token = tokens.create("boss", Role.ADMIN, Change.byItself("test"));
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(DOMAIN)
        .put("/api/v1/domains/boss.example")
        .then()
        .statusCode(201);
  }

  @Test
  void aTokenIsStoredOnlyAsItsHash() {
    String token = tokens.create("hashed", Role.SUPPORT, Change.byItself("test"));
    List<?> rows =
        entities
            .createNativeQuery("select t::text from token t union all select a::text from audit a")
            .getResultList();
    String secret = token.substring("wm_12345678_".length());
    Assertions.assertThat(rows).isNotEmpty().noneMatch(row -> row.toString().contains(secret));
  }

  @Test
  void everyChangeIsInTheAuditWithItsReason() {
    Staff.admin()
        .header("Waymark-Reason", "ticket 7")
        .body(DOMAIN)
        .put("/api/v1/domains/audited.example");
    Staff.putDomain("audited.example", Map.of("provider", "yahoo"));
    Staff.admin().delete("/api/v1/domains/audited.example");
    List<?> rows =
        entities
            .createNativeQuery(
                "select concat_ws('|', action, actor, reason, before, after) from audit"
                    + " where subject = 'audited.example' order by id",
                String.class)
            .getResultList();
    Assertions.assertThat(rows)
        .map(String::valueOf)
        .containsExactly(
            "domain.put|WAYMARK_ADMIN_TOKEN|ticket 7|{\"provider\":\"gmail\"}",
            "domain.put|WAYMARK_ADMIN_TOKEN|{\"provider\":\"gmail\"}|{\"provider\":\"yahoo\"}",
            "domain.delete|WAYMARK_ADMIN_TOKEN|{\"provider\":\"yahoo\"}");
  }

  @Test
  void aReasonWithControlCharactersIsRefused() {
    Staff.admin()
        .header("Waymark-Reason", "x".repeat(501))
        .body(DOMAIN)
        .put("/api/v1/domains/reason.example")
        .then()
        .statusCode(400);
  }
}
