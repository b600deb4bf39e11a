package dev.waymark.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.Management;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers while all connections of the pool are in use. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExhaustedPoolTest {
  private final AgroalDataSource pool;
  private final Deque<Connection> held = new ArrayDeque<>();

  @Inject
  ExhaustedPoolTest(AgroalDataSource pool) {
    this.pool = pool;
  }

  @BeforeEach
  void holdAll() throws SQLException {
    int all = pool.getConfiguration().connectionPoolConfiguration().maxSize();
    while (held.size() < all) {
      held.push(pool.getConnection());
    }
  }

  @AfterEach
  void release() throws SQLException {
    while (!held.isEmpty()) {
      held.pop().close();
    }
  }

  private static void isUnavailable(ValidatableResponse response) {
    response.statusCode(503).header("Retry-After", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/providers", "/api/v1/providers/gmail/revisions", "/api/v1/tokens"})
  void theStaffApiIsUnavailable(String path) {
    isUnavailable(Staff.admin().when().get(path).then());
  }

  @Test
  void aChangeIsUnavailable() {
    isUnavailable(
        Staff.admin()
            .body("{\"provider\":\"gmail\"}")
            .when()
            .put("/api/v1/domains/exhausted.example")
            .then());
  }

  @Test
  void aStoredTokenIsNotTakenForAnInvalidOne() {
    String stored = "wm_abcdefgh_" + "x".repeat(43);
    isUnavailable(given().auth().oauth2(stored).when().get("/api/v1/providers").then());
  }

  @Test
  void theConsoleIsUnavailable() {
    isUnavailable(given().cookie("waymark_session", "x".repeat(43)).when().get("/console").then());
  }

  @Test
  void aDomainThatIsNotRememberedIsUnavailable() {
    isUnavailable(
        given()
            .queryParam("emailaddress", "ann@not-remembered.example")
            .when()
            .get("/mail/config-v1.1.xml")
            .then());
  }

  @Test
  void theDatabaseStillAnswers() {
    assertThat(Management.get("/q/health/ready")).contains("\"degraded\": false");
  }
}
