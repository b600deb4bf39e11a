package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reseller sees and changes only its own; what others have does not exist for it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScopeTest {
  private static final String PROVIDER =
      """
      {"displayName":"%s","shortName":"R","services":[
        {"protocol":"imap","host":"%%SERVER%%","port":993,"security":"tls",
         "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
      """;

  @Inject Tokens tokens;

  private String token = "";

  @BeforeEach
  void store() {
    for (String id : List.of("mine-a", "mine-b", "other-a")) {
      Staff.admin().body(PROVIDER.formatted("R")).put("/api/v1/providers/" + id);
    }
    domain("a.scope.example", "mine-b");
    domain("b.scope.example", "other-a");
    domain("c.scope.example", "mine-a");
    domain("d.scope.example", "mine-b");
    Staff.putDomain("moved.scope.example", Map.of("movedTo", "new.example"));
    token =
        tokens
            .create(
                new NewToken(
                    "reseller",
                    Role.ADMIN,
                    Optional.empty(),
                    ProviderScope.of(Set.of("mine-a", "mine-b", "mine-new"))),
                Change.byItself("test"))
            .text();
  }

  @Test
  void listsHoldItsOwnPageByPage() {
    assertThat(pages("/api/v1/providers", "id", Map.of())).containsExactly("mine-a", "mine-b");
    assertThat(pages("/api/v1/domains", "name", Map.of()))
        .containsExactly("a.scope.example", "c.scope.example", "d.scope.example");
    assertThat(pages("/api/v1/domains", "name", Map.of("provider", "mine-b")))
        .containsExactly("a.scope.example", "d.scope.example");
    assertThat(pages("/api/v1/domains", "name", Map.of("prefix", "c"))).hasSize(1);
    assertThat(pages("/api/v1/domains", "name", Map.of("provider", "other-a"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /providers/other-a | /providers/nowhere",
        "GET /providers/other-a?revision=head | /providers/nowhere?revision=head",
        "DELETE /providers/other-a | /providers/nowhere",
        "PUT /providers/other-a | /providers/nowhere",
        "GET /providers/other-a/revisions | /providers/nowhere/revisions",
        "GET /providers/other-a/revisions/1 | /providers/nowhere/revisions/1",
        "GET /providers/other-a/revisions/1/diff | /providers/nowhere/revisions/1/diff",
        "POST /providers/other-a/revisions/1/publish | /providers/nowhere/revisions/1/publish",
        "GET /providers/other-a/autoconfig.xml | /providers/nowhere/autoconfig.xml",
        "GET /domains/b.scope.example | /domains/no.scope.example",
        "GET /domains/moved.scope.example | /domains/no.scope.example",
        "DELETE /domains/b.scope.example | /domains/no.scope.example",
        "POST /domains/b.scope.example/verification | /domains/no.scope.example/verification",
        "GET /domains/b.scope.example/explain | /domains/no.scope.example/explain",
        "GET /domains/moved.scope.example/explain | /domains/no.scope.example/explain",
        "GET /domains/b.scope.example/dialects | /domains/no.scope.example/dialects",
        "GET /domains/b.scope.example/dns | /domains/no.scope.example/dns",
        "GET /domains/b.scope.example/probes | /domains/no.scope.example/probes"
      })
  void providersOfOthersAnswerLikeMissingOnes(String requests) {
    String method = requests.substring(0, requests.indexOf(' '));
    String[] paths = requests.substring(method.length() + 1).split(" \\| ", 2);
    Response others = ask(method, paths[0]);
    Response nothing = ask(method, paths[1]);

    assertThat(others.statusCode()).isIn(403, 404).isEqualTo(nothing.statusCode());
    assertThat(others.asString()).isEqualTo(nothing.asString());
  }

  @Test
  void probesOfOthersAnswerLikeMissingOnes() {
    for (String path : List.of("/api/v1/probes", "/api/v1/probes/stream")) {
      for (String member : List.of("domain", "provider")) {
        boolean domains = member.equals("domain");
        Response others =
            reseller().body(Map.of(member, domains ? "b.scope.example" : "other-a")).post(path);
        Response nothing =
            reseller().body(Map.of(member, domains ? "no.scope.example" : "nowhere")).post(path);
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.asString()).isEqualTo(nothing.asString());
      }
    }
    reseller()
        .body(Map.of("domain", "a.scope.example"))
        .post("/api/v1/probes")
        .then()
        .statusCode(200);
  }

  @Test
  void itsOwnIsReadAndChanged() {
    reseller().get("/api/v1/domains/a.scope.example/explain").then().statusCode(200);
    reseller().get("/api/v1/domains/a.scope.example/dialects").then().statusCode(200);
    reseller().get("/api/v1/domains/a.scope.example/probes").then().statusCode(200);
    put("a.scope.example", "mine-a").then().statusCode(200).body("provider", equalTo("mine-a"));
    put("e.scope.example", "mine-b").then().statusCode(201);
    reseller().delete("/api/v1/domains/e.scope.example").then().statusCode(204);
    reseller()
        .body(PROVIDER.formatted("New"))
        .put("/api/v1/providers/mine-new")
        .then()
        .statusCode(201);
    reseller().delete("/api/v1/providers/mine-new").then().statusCode(204);
  }

  @Test
  void noDomainIsTakenFromOthersOrGivenToThem() {
    put("b.scope.example", "mine-a").then().statusCode(403).body(leaksNothing());
    put("moved.scope.example", "mine-a").then().statusCode(403);
    put("a.scope.example", "other-a").then().statusCode(403);
    put("a.scope.example", "nowhere").then().statusCode(403);
    put("f.scope.example", "other-a").then().statusCode(403);
    reseller()
        .body(Map.of("movedTo", "b.scope.example"))
        .put("/api/v1/domains/a.scope.example")
        .then()
        .statusCode(403);
    Staff.admin()
        .get("/api/v1/domains/b.scope.example")
        .then()
        .body("provider", equalTo("other-a"));
    Staff.admin().get("/api/v1/domains/f.scope.example").then().statusCode(404);
  }

  @Test
  void aProviderOutsideIsNotMade() {
    reseller()
        .body(PROVIDER.formatted("New"))
        .put("/api/v1/providers/elsewhere")
        .then()
        .statusCode(403)
        .body("detail", containsString("other providers"));
  }

  @Test
  void noDomainBelowSomebodyElsesIsTaken() {
    Staff.putDomain(
        "wide.scope.example",
        Map.of(
            "provider",
            "other-a",
            "variables",
            Map.of("SERVER", "127.0.0.1"),
            "includeSubdomains",
            true));
    put("shop.wide.scope.example", "mine-a").then().statusCode(403).body(leaksNothing());
    Staff.admin().get("/api/v1/domains/shop.wide.scope.example").then().statusCode(404);
    Staff.admin().delete("/api/v1/domains/wide.scope.example");
  }

  @Test
  void noMxSuffixIsScheduled() {
    String path = "/api/v1/providers/mine-new";
    String taking =
        PROVIDER.formatted("Later").replace("}]}", "}],\"mxSuffixes\":[\"mx.scope.example\"]}");
    String later = "2099-01-01T00:00:00Z";
    Staff.admin().body(PROVIDER.formatted("New")).put(path).then().statusCode(201);

    changing().body(taking).put(path + "?publishAt=" + later).then().statusCode(403);
    changing().body(taking).put(path + "?publish=false").then().statusCode(200);
    reseller()
        .body(Map.of("publishAt", later))
        .post(path + "/revisions/2/publish")
        .then()
        .statusCode(403)
        .body("detail", containsString("mxSuffixes"));

    reseller().get(path + "/revisions").then().body("items.state", contains("draft", "published"));
    Staff.admin().delete(path).then().statusCode(204);
  }

  private RequestSpecification changing() {
    return reseller().header("If-Match", "*");
  }

  @Test
  void noMxSuffixIsAdded() {
    String taking =
        PROVIDER.formatted("New").replace("}]}", "}],\"mxSuffixes\":[\"mx.scope.example\"]}");
    reseller()
        .header("If-Match", "*")
        .body(taking)
        .put("/api/v1/providers/mine-a")
        .then()
        .statusCode(403)
        .body("detail", containsString("mxSuffixes"));
  }

  private static Matcher<String> leaksNothing() {
    return not(containsString("other-a"));
  }

  private List<String> pages(String path, String key, Map<String, String> filter) {
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      RequestSpecification request = reseller().queryParam("limit", 1).queryParams(filter);
      next.ifPresent(cursor -> request.queryParam("next", cursor));
      JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items." + key));
      next = Optional.ofNullable(page.getString("next"));
    } while (next.isPresent());
    return seen;
  }

  private Response ask(String method, String path) {
    RequestSpecification request = reseller();
    if (method.equals("PUT")) {
      request.body(PROVIDER.formatted("New"));
    }
    return request.request(method, "/api/v1" + path);
  }

  private Response put(String domain, String provider) {
    return reseller()
        .body(Map.of("provider", provider, "variables", Map.of("SERVER", "127.0.0.1")))
        .put("/api/v1/domains/{name}", domain);
  }

  private RequestSpecification reseller() {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static void domain(String name, String provider) {
    Staff.putDomain(name, Map.of("provider", provider, "variables", Map.of("SERVER", "127.0.0.1")));
  }
}
