package dev.waymark.staff.providers;

import static dev.waymark.Staff.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The watch of a provider, as the staff API turns it on and shows it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WatchResourceTest {

  private static ValidatableResponse put(String provider, String body) {
    return admin().body(body).put("/api/v1/providers/{id}/watch", provider).then();
  }

  @Test
  void aProviderIsWatchedWhereThatIsAskedFor() {
    admin()
        .get("/api/v1/providers/icloud/watch")
        .then()
        .statusCode(200)
        .body("provider", equalTo("icloud"))
        .body("enabled", equalTo(false))
        .body("running", equalTo(false))
        .body("nextAt", nullValue())
        .body("services", empty());
    put("icloud", "{\"enabled\":true}").statusCode(200).body("nextAt", notNullValue());
    String next = admin().get("/api/v1/providers/icloud/watch").path("nextAt");
    put("icloud", "{\"enabled\":true}").statusCode(200).body("nextAt", equalTo(next));
    put("icloud", "{\"enabled\":false}").statusCode(200).body("enabled", equalTo(false));
    admin()
        .get("/api/v1/audit?subject=icloud")
        .then()
        .body("items.action[0..1]", contains("watch.end", "watch.begin"));
  }

  @Test
  void rejectsAnInvalidRequest() {
    put("icloud", "{}").statusCode(422).body("errors[0].pointer", equalTo("/enabled"));
    put("icloud", "{\"on\":true}").statusCode(422).body("errors[0].pointer", equalTo("/on"));
    put("watch-nobody", "{\"enabled\":true}").statusCode(404);
    admin().get("/api/v1/providers/watch-nobody/watch").then().statusCode(404);
  }

  @Test
  void earlierProbesOfAProviderAreListed() {
    admin()
        .get("/api/v1/providers/never-probed/probes")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("next", nullValue());
  }
}
