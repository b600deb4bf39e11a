package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Management;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of the API's description as every kind of caller. One that has no rule here
 * fails.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorisationTest {
  /** Operations that need no token and never ask for one. */
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
          "GET /.well-known/jmap",
          "GET /.well-known/caldav",
          "GET /.well-known/carddav",
          "GET /tls/ask",
          "GET /api/v1/settings",
          "GET /api/v1/settings/qr");

  private static final Set<String> SUPPORT =
      Set.of(
          "GET /api/v1/providers",
          "GET /api/v1/providers/{id}",
          "GET /api/v1/providers/{id}/autoconfig.xml",
          "GET /api/v1/providers/{id}/revisions",
          "GET /api/v1/providers/{id}/revisions/{n}",
          "GET /api/v1/providers/{id}/revisions/{n}/diff",
          "GET /api/v1/providers/{id}/watch",
          "GET /api/v1/providers/{id}/probes",
          "GET /api/v1/domains",
          "GET /api/v1/domains/{name}",
          "GET /api/v1/domains/{name}/explain",
          "GET /api/v1/domains/{name}/dialects",
          "GET /api/v1/domains/{name}/dns",
          "GET /api/v1/domains/{name}/probes",
          "POST /api/v1/probes",
          "POST /api/v1/probes/stream",
          "POST /api/v1/probes/sign-in",
          "POST /api/v1/clients/simulate",
          "POST /api/v1/setup-links",
          "GET /api/v1/probes/{id}",
          "GET /api/v1/audit");

  private static final Set<String> ADMIN =
      Set.of(
          "PUT /api/v1/providers/{id}",
          "DELETE /api/v1/providers/{id}",
          "POST /api/v1/providers/{id}/revisions/{n}/publish",
          "POST /api/v1/providers/import",
          "POST /api/v1/domains/import",
          "PUT /api/v1/providers/{id}/watch",
          "PUT /api/v1/domains/{name}",
          "DELETE /api/v1/domains/{name}",
          "POST /api/v1/domains/{name}/verification",
          "GET /api/v1/tokens",
          "POST /api/v1/tokens",
          "DELETE /api/v1/tokens/{id}");

  /** Operations for a token limited to some providers; it sees nothing of others. */
  private static final Set<String> LISTS = Set.of("GET /api/v1/providers", "GET /api/v1/domains");

  /** Operations that read and change nothing of any provider. */
  private static final Set<String> OF_NO_PROVIDER = Set.of("POST /api/v1/clients/simulate");

  private static final String DOMAIN = "theirs.access.example";
  private static final String PROBE = "{\"domain\":\"" + DOMAIN + "\"}";

  private static final String PROVIDER = "access-table";
  private static final String DOCUMENT =
      "{\"displayName\":\"A\",\"shortName\":\"A\",\"services\":[{\"protocol\":\"imap\","
          + "\"host\":\"127.0.0.1\",\"port\":993,\"security\":\"tls\","
          + "\"authentication\":[\"password-cleartext\"],\"username\":\"%EMAILADDRESS%\"}]}";

  private static final Map<String, String> BODIES =
      Map.of(
          "PUT /api/v1/providers/{id}",
          DOCUMENT,
          "PUT /api/v1/domains/{name}",
          "{\"provider\":\"" + PROVIDER + "\"}",
          "POST /api/v1/probes",
          PROBE,
          "POST /api/v1/probes/stream",
          PROBE,
          "POST /api/v1/setup-links",
          "{\"email\":\"ann@" + DOMAIN + "\"}",
          "POST /api/v1/tokens",
          "{\"name\":\"made by the table\",\"role\":\"support\"}");

  @Inject Tokens tokens;

  /** Operation of the description with the role it needs. */
  private record Described(boolean secured, String contentType) {}

  private final Map<String, Described> operations = new TreeMap<>();
  private String probe = "";

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
                        operation -> {
                          if (!isPage(operation.getValue())) {
                            operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                described(operation.getValue()));
                          }
                        }));
  }

  /** Pages for people answer with forms; the tests of the console call each of its routes. */
  private static boolean isPage(JsonNode operation) {
    return operation.path("tags").path(0).asText().equals("Pages");
  }

  private static Described described(JsonNode operation) {
    Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
    return new Described(
        !operation.path("security").isEmpty(), types.hasNext() ? types.next() : "application/json");
  }

  @BeforeEach
  void storeTheSubjects() {
    Staff.admin().body(DOCUMENT).put("/api/v1/providers/" + PROVIDER);
    Staff.putDomain(DOMAIN, Map.of("provider", PROVIDER));
    probe = Staff.admin().body(PROBE).post("/api/v1/probes").jsonPath().getString("id");
  }

  private int ask(RequestSpecification caller, String operation) {
    String[] parts = operation.split(" ", 2);
    String path =
        parts[1]
            .replace("/probes/{id}", "/probes/" + probe)
            .replace("/tokens/{id}", "/tokens/00000000")
            .replace("{id}", PROVIDER)
            .replace("{name}", DOMAIN)
            .replace("{domain}", DOMAIN)
            .replace("{version}", "v1.0")
            .replace("{email}", "ann@" + DOMAIN)
            .replace("{n}", "1");
    if (!parts[0].equals("GET")) {
      caller
          .contentType(Objects.requireNonNull(operations.get(operation)).contentType())
          .body(BODIES.getOrDefault(operation, "{}").getBytes(StandardCharsets.UTF_8));
    }
    return caller.request(parts[0], path).statusCode();
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
        (operation, described) ->
            assertThat(described.secured()).as(operation).isEqualTo(!PUBLIC.contains(operation)));
  }

  @Test
  void refusesMissingWrongAndExpiredTokens() {
    Change change = Change.byItself("test");
    String expired =
        tokens
            .create(
                new NewToken(
                    "expired", Role.ADMIN, Optional.of(Instant.EPOCH), ProviderScope.all()),
                change)
            .text();
    List<String> open = new ArrayList<>();
    operations.forEach(
        (operation, described) -> {
          if (described.secured()) {
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
  void anAdministratorOfOtherProvidersSeesAndChangesNothing() {
    NewToken grant =
        new NewToken(
            "reseller", Role.ADMIN, Optional.empty(), ProviderScope.of(Set.of("somebody-elses")));
    String reseller = tokens.create(grant, Change.byItself("test")).text();
    Set<String> closed = new TreeSet<>(SUPPORT);
    closed.addAll(ADMIN);
    closed.removeAll(LISTS);
    closed.removeAll(OF_NO_PROVIDER);
    closed.forEach(
        operation -> assertThat(ask(with(reseller), operation)).as(operation).isIn(403, 404));
    OF_NO_PROVIDER.forEach(
        operation -> assertThat(ask(with(reseller), operation)).as(operation).isEqualTo(422));
    LISTS.forEach(
        list ->
            with(reseller)
                .get(list.substring("GET ".length()))
                .then()
                .statusCode(200)
                .body("items", empty()));
  }

  @Test
  void administratorsMayDoEverything() {
    operations
        .keySet()
        .forEach(
            operation ->
                assertThat(ask(with(Staff.TOKEN), operation)).as(operation).isNotIn(401, 403));
  }

  @Test
  void publicOperationsIgnoreTokens() {
    PUBLIC.forEach(
        operation -> {
          assertThat(ask(with("garbage"), operation)).as(operation).isNotIn(401, 403);
          assertThat(ask(given(), operation)).as(operation).isNotIn(401, 403);
        });
  }
}
