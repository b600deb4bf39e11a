package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens as administrators make them, look at them and take them back; and the audit of it all. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokensTest {
  @Inject Tokens tokens;

  private static ValidatableResponse create(String body) {
    return admin().body(body).post("/api/v1/tokens").then();
  }

  private static int providersAs(String token) {
    return given().auth().oauth2(token).get("/api/v1/providers").statusCode();
  }

  @Test
  void aTokenWorksUntilItIsRevoked() {
    Map<String, String> created =
        create(
                "{\"name\":\"desk\",\"role\":\"support\",\"expiresAt\":\"2099-01-01T00:00:00Z\","
                    + "\"providers\":[\"yahoo\",\"gmail\"]}")
            .statusCode(201)
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .path("$");
    String id = String.valueOf(created.get("id"));
    String token = String.valueOf(created.get("token"));
    assertThat(providersAs(token)).isEqualTo(200);
    String entry = "items.find { it.id == '" + id + "' }.";
    ValidatableResponse list = admin().get("/api/v1/tokens?limit=500").then().statusCode(200);
    list.body(entry + "name", equalTo("desk"))
        .body(entry + "role", equalTo("support"))
        .body(entry + "createdBy", equalTo("WAYMARK_ADMIN_TOKEN"))
        .body(entry + "expiresAt", equalTo("2099-01-01T00:00:00Z"))
        .body(entry + "providers", contains("gmail", "yahoo"))
        .body(entry + "lastUsedAt", notNullValue());
    assertThat(list.extract().asString()).doesNotContain(token.substring("wm_12345678_".length()));
    admin().delete("/api/v1/tokens/" + id).then().statusCode(204);
    assertThat(providersAs(token)).isEqualTo(401);
    admin().delete("/api/v1/tokens/" + id).then().statusCode(404);
    admin().get("/api/v1/tokens?limit=500").then().body("items.id", not(hasItem(id)));
    admin()
        .queryParam("subject", id)
        .get("/api/v1/audit")
        .then()
        .body("items.action", contains("token.revoke", "token.create"));
  }

  @Test
  void aTokenThatHasExpiredIsNone() {
    Tokens.Created created =
        tokens.create(
            new NewToken("old", Role.ADMIN, Optional.of(Instant.EPOCH), ProviderScope.all()),
            Change.byItself("test"));
    assertThat(providersAs(created.text())).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"role\":\"support\"}                                          | /name",
        "{\"name\":\"\",\"role\":\"support\"}                            | /name",
        "{\"name\":\"a\\u0000\",\"role\":\"support\"}                    | /name",
        "{\"name\":\"x\"}                                                | /role",
        "{\"name\":\"x\",\"role\":\"root\"}                              | /role",
        "{\"name\":\"x\",\"role\":\"admin\",\"expiresAt\":\"soon\"}      | /expiresAt",
        "{\"name\":\"x\",\"role\":\"admin\",\"expiresAt\":\"2001-01-01T00:00:00Z\"} | /expiresAt",
        "{\"name\":\"x\",\"role\":\"admin\",\"providers\":[]}        | /providers",
        "{\"name\":\"x\",\"role\":\"admin\",\"providers\":[\"a\",\"B?\"]} | /providers/1",
        "{\"name\":\"x\",\"role\":\"admin\",\"secret\":\"mine\"}         | /secret"
      })
  void namesTheInvalidMemberOfATokenRequest(String body, String pointer) {
    create(body).statusCode(422).body("errors.pointer", contains(pointer));
  }

  @Test
  void theAuditIsReadNewestFirstInPages() {
    for (String provider : new String[] {"gmail", "yahoo", "gmail"}) {
      Staff.putDomain("audit-list.example", Map.of("provider", provider));
    }
    String next =
        admin()
            .queryParam("subject", "audit-list.example")
            .queryParam("limit", 2)
            .get("/api/v1/audit")
            .then()
            .statusCode(200)
            .body("items.after.provider", contains("gmail", "yahoo"))
            .body("items[0].before.provider", equalTo("yahoo"))
            .body("items[0].actor", equalTo("WAYMARK_ADMIN_TOKEN"))
            .extract()
            .path("next");
    admin()
        .queryParam("subject", "audit-list.example")
        .queryParam("next", next)
        .get("/api/v1/audit")
        .then()
        .body("items.after.provider", contains("gmail"));
    admin()
        .queryParam("subject", "audit-list.example")
        .queryParam("action", "domain.delete")
        .get("/api/v1/audit")
        .then()
        .body("items.size()", equalTo(0));
  }
}
