package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** One-time links of a service that was not told where it is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SetupLinksNowhereTest {
  @Test
  void theServiceDoesNotGuessWhereItIsAndMakesNothing() {
    Staff.register("nowhere-links.example", "mail.nowhere-links.example");
    admin()
        .header("Host", "evil.example")
        .body("{\"email\":\"ann@nowhere-links.example\"}")
        .post("/api/v1/setup-links")
        .then()
        .statusCode(503)
        .body("detail", containsString("WAYMARK_PUBLIC_URL"))
        .body(not(containsString("evil.example")));
    admin()
        .queryParam("subject", "nowhere-links.example")
        .queryParam("action", "setup-link.create")
        .get("/api/v1/audit")
        .then()
        .body("items", empty());
  }
}
