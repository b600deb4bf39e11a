package dev.waymark.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.staff.PrePublishCheckLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refusals of the check before publishing in the console, and overriding them with a reason. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PrePublishCheckLab.class)
class PrePublishCheckInConsoleTest {

  private static ValidatableResponse publish(Map<String, String> more) {
    return ConsoleUser.with(Staff.TOKEN)
        .sends()
        .formParam("displayName", "Gated")
        .formParam("shortName", "Gated")
        .formParam("services.0.protocol", "imap")
        .formParam("services.0.host", "127.0.0.2")
        .formParam("services.0.port", "1")
        .formParam("services.0.security", "plain")
        .formParam("services.0.authentication", "password-cleartext")
        .formParam("services.0.username", "%EMAILADDRESS%")
        .formParam("version", "")
        .formParam("button", "publish")
        .formParams(more)
        .post("/console/providers/console-gated/edit")
        .then();
  }

  @Test
  void brokenServersAreShownAndPublishedOnlyByForceWithAReason() {
    publish(Map.of())
        .statusCode(409)
        .body(containsString("servers that do not work"))
        .body(containsString("127.0.0.2:1"))
        .body(containsString("name=\"force\""));
    publish(Map.of("force", "yes")).statusCode(400).body(containsString("the reason is missing"));
    Staff.admin().get("/api/v1/providers/console-gated").then().statusCode(404);
    publish(Map.of("force", "yes", "reason", "they are being moved")).statusCode(303);
    Staff.admin()
        .queryParam("subject", "console-gated")
        .queryParam("action", "provider.force")
        .get("/api/v1/audit")
        .then()
        .body("items[0].reason", equalTo("they are being moved"));
  }
}
