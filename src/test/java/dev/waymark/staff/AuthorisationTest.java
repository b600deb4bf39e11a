package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Management;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.security.Role;
import dev.waymark.security.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may ask what: every operation of the API's description against every kind of caller. One that
 * has no rule here fails.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorisationTest {
  /** What needs no token and never asks for one. */
  private static final Set<String> PUBLIC =
      Set.of(
          "GET /mail/config-v1.1.xml",
          "GET /.well-known/autoconfig/mail/config-v1.1.xml",
          "GET /v1.1/mail/config-v1.1.xml",
          "GET /v1.1/{domain}",
          "POST /autodiscover/autodiscover.xml",
          "GET /autodiscover/autodiscover.xml",
          "GET /autodiscover/autodiscover.json",
          "GET /autodiscover/autodiscover.json/{version}/{email}",
          "GET /email.mobileconfig",
          "GET /.well-known/user-agent-configuration.json",
          "GET /tls/ask",
          "GET /api/v1/settings");

  private static final Set<String> SUPPORT =
      Set.of(
          "GET /api/v1/providers",
          "GET /api/v1/providers/{id}",
          "GET /api/v1/providers/{id}/revisions",
          "GET /api/v1/providers/{id}/revisions/{n}",
          "GET /api/v1/providers/{id}/revisions/{n}/diff",
          "GET /api/v1/domains",
          "GET /api/v1/domains/{name}",
          "GET /api/v1/domains/{name}/explain",
          "GET /api/v1/domains/{name}/dialects",
          "GET /api/v1/domains/{name}/dns",
          "GET /api/v1/domains/{name}/probes",
          "POST /api/v1/probes",
          "POST /api/v1/probes/stream",
          "POST /api/v1/probes/sign-in",
          "GET /api/v1/probes/{id}",
          "GET /api/v1/audit");

  private static final Set<String> ADMIN =
      Set.of(
          "PUT /api/v1/providers/{id}",
          "DELETE /api/v1/providers/{id}",
          "POST /api/v1/providers/{id}/revisions/{n}/publish",
          "PUT /api/v1/domains/{name}",
          "DELETE /api/v1/domains/{name}",
          "POST /api/v1/domains/{name}/verification",
          "GET /api/v1/tokens",
          "POST /api/v1/tokens",
          "DELETE /api/v1/tokens/{id}");

  @Inject Tokens tokens;

  private final Map<String, Boolean> operations = new TreeMap<>();

  @BeforeEach
  void readTheDescription() throws IOException {
    JsonNode paths =
        new JsonMapper().readTree(Management.get("/q/openapi?format=json")).path("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue().has("security"))));
  }

  private static int ask(RequestSpecification caller, String operation) {
    String[] parts = operation.split(" ", 2);
    String path =
        parts[1]
            .replace("{id}", "nobody")
            .replace("{name}", "nobody.example")
            .replace("{domain}", "nobody.example")
            .replace("{version}", "v1.0")
            .replace("{email}", "ann@nobody.example")
            .replace("{n}", "1");
    RequestSpecification request =
        parts[0].equals("GET") ? caller : caller.contentType("application/json").body("{}");
    return request.request(parts[0], path).statusCode();
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token);
  }

  @Test
  void everyOperationHasItsRule() {
    Set<String> ruled = new TreeSet<>(PUBLIC);
    ruled.addAll(SUPPORT);
    ruled.addAll(ADMIN);
    assertThat(operations.keySet()).isEqualTo(ruled);
    operations.forEach(
        (operation, secured) ->
            assertThat(secured).as(operation).isEqualTo(!PUBLIC.contains(operation)));
  }

  @Test
  void whoShowsNoGoodTokenIsNotLetIn() {
    Change change = Change.byItself("test");
    String expired =
        tokens.create("expired", Role.ADMIN, Optional.of(Instant.EPOCH), change).text();
    List<String> open = new ArrayList<>();
    operations.forEach(
        (operation, secured) -> {
          if (secured) {
            for (RequestSpecification caller : List.of(given(), with("garbage"), with(expired))) {
              if (ask(caller, operation) != 401) {
                open.add(operation);
              }
            }
          }
        });
    assertThat(open).isEmpty();
  }

  @Test
  void supportReadsAndOnlyAdministratorsChange() {
    String support = tokens.create("desk", Role.SUPPORT, Change.byItself("test"));
    SUPPORT.forEach(
        operation -> assertThat(ask(with(support), operation)).as(operation).isNotIn(401, 403));
    ADMIN.forEach(
        operation -> assertThat(ask(with(support), operation)).as(operation).isEqualTo(403));
  }

  @Test
  void administratorsMayDoEverything() {
    operations.forEach(
        (operation, secured) ->
            assertThat(ask(with(Staff.TOKEN), operation)).as(operation).isNotIn(401, 403));
  }

  @Test
  void whatIsPublicIsIndifferentToTokens() {
    PUBLIC.forEach(
        operation -> {
          assertThat(ask(with("garbage"), operation)).as(operation).isNotIn(401, 403);
          assertThat(ask(given(), operation)).as(operation).isNotIn(401, 403);
        });
  }
}
