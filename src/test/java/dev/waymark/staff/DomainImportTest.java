package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.common.hash.Hashing;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many domains at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DomainImportTest {
  private static final String IMPORT = "/api/v1/domains/import";

  @Inject AgroalDataSource database;

  private static ValidatableResponse ndjson(String body) {
    return post("application/x-ndjson", body.getBytes(StandardCharsets.UTF_8)).statusCode(200);
  }

  private static ValidatableResponse csv(String body) {
    return post("text/csv", body.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse post(String type, byte[] body) {
    return given()
        .auth()
        .oauth2(Staff.TOKEN)
        .header("Content-Type", type)
        .body(body)
        .post(IMPORT)
        .then();
  }

  private static ValidatableResponse settings(String email) {
    return given().queryParam("email", email).get("/api/v1/settings").then();
  }

  private static String line(String name, String rest) {
    return "{\"name\":\"" + name + "\"," + rest + "}\n";
  }

  private static String customer(String name, String server) {
    return line(name, "\"provider\":\"mediatemple\",\"variables\":{\"SERVER\":\"" + server + "\"}");
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void goodLinesAreServedAtOnceAndChangeNothingTheNextTime() {
    settings("ann@bulk-a.example").statusCode(404);
    String file = customer("bulk-a.example", "a.example") + customer("BULK-b.example", "b.example");
    ndjson(file)
        .body("accepted", equalTo(2))
        .body("unchanged", equalTo(0))
        .body("rejectedCount", equalTo(0))
        .body("rejected", empty());
    settings("ann@bulk-a.example").body("services[0].host", equalTo("a.example"));
    String stored = admin().get("/api/v1/domains/bulk-a.example").asString();
    ndjson(file).body("accepted", equalTo(0)).body("unchanged", equalTo(2));
    admin()
        .get("/api/v1/domains/bulk-a.example")
        .then()
        .header("ETag", equalTo("\"1\""))
        .body(equalTo(stored));
    ndjson(file.replace("\"b.example\"", "\"c.example\""))
        .body("accepted", equalTo(1))
        .body("unchanged", equalTo(1));
    settings("ann@bulk-b.example").body("services[0].host", equalTo("c.example"));
  }

  @Test
  void anImportStoresTheSameAsAPut() {
    String document =
        "\"provider\":\"mediatemple\",\"variables\":{\"SERVER\":\"a.example\",\"Q\":\"a\\\\b\\\"c\"},"
            + "\"includeSubdomains\":true,"
            + "\"login\":[{\"pattern\":\"sales-*\",\"username\":\"%EMAILLOCALPART%\\\\\"}]";
    ndjson(line("as-put.example", document)).body("accepted", equalTo(1));
    String imported = admin().get("/api/v1/domains/as-put.example").asString();
    admin()
        .body("{" + document + "}")
        .put("/api/v1/domains/as-put.example")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body(equalTo(imported));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"provider\":\"gmail\"} | /name is missing",
        "{\"name\":\"a b\",\"provider\":\"gmail\"} | /name is no domain name",
        "{\"name\":\"co.uk\",\"provider\":\"gmail\"} | is a public suffix",
        "{\"name\":\"x.example\"} | /provider is missing",
        "{\"name\":\"x.example\",\"provider\":\"nobody\"} | /provider there is no such provider",
        "{\"name\":\"x.example\",\"provider\":\"mediatemple\"} | /variables/SERVER is missing",
        "{\"name\":\"x.example\",\"provider\":\"gmail\",\"x\":1} | /x is not a known member",
        "{\"name\":\"x.example\",\"provider\":\"gmail\",\"movedTo\":\"y.example\"} | /provider is",
        "{\"name\":\"x.example\",\"movedTo\":\"x.example\"} | /movedTo leads round",
        "{\"name\":\"x.example\",\"provider\":\"gmail\",\"login\":[{\"pattern\":\"a\","
            + "\"username\":\"a\"}]} | names one mailbox",
        "{\"name\":\"x.example\",\"provider\":\"gmail\",\"variables\":{\"A\":\"%\"}} | a %",
        "no JSON | is not JSON"
      })
  void aBadLineIsReportedByItsNumber(String bad, String reason) {
    ndjson("\n" + bad + "\n" + customer("kept.example", "a.example"))
        .body("rejectedCount", equalTo(1))
        .body("rejected.line", contains(2))
        .body("rejected[0].reason", containsString(reason));
    settings("ann@kept.example").statusCode(200);
    settings("ann@x.example").statusCode(404);
  }

  @Test
  void theFirstLineOfADomainCounts() {
    ndjson(
            customer("doubled.example", "one.example")
                + customer("DOUBLED.example", "two.example")
                + customer("doubled.example.", "three.example"))
        .body("accepted", equalTo(1))
        .body("rejected.line", contains(2, 3));
    settings("ann@doubled.example").body("services[0].host", equalTo("one.example"));
  }

  @Test
  void movesThatLeadRoundInACircleAreRejected() {
    ndjson(
            line("circle-a.example", "\"movedTo\":\"circle-b.example\"")
                + line("circle-b.example", "\"movedTo\":\"circle-a.example\"")
                + line("circle-c.example", "\"movedTo\":\"circle-a.example\"")
                + line("circle-d.example", "\"movedTo\":\"circle-e.example\""))
        .body("accepted", equalTo(1))
        .body("rejected.line", contains(1, 2, 3));
    ndjson(line("circle-e.example", "\"movedTo\":\"circle-d.example\""))
        .body("accepted", equalTo(0))
        .body("rejected.line", contains(1));
  }

  @Test
  void rejectsInvalidLines() {
    byte[] latin = "{\"name\":\"m\u00fcller.example\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest =
        ("x".repeat(70_000) + "\r\n" + customer("after.example", "a.example"))
            .getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[latin.length + rest.length];
    System.arraycopy(latin, 0, body, 0, latin.length);
    System.arraycopy(rest, 0, body, latin.length, rest.length);
    post("application/x-ndjson", body)
        .body("accepted", equalTo(1))
        .body(
            "rejected.reason", contains("the line is not UTF-8", "the line is longer than 64 KiB"));
  }

  @Test
  void aThousandReasonsAreTold() {
    String bad = IntStream.range(0, 1500).mapToObj(i -> "{}\n").collect(Collectors.joining());
    ndjson(bad)
        .body("rejectedCount", equalTo(1500))
        .body("rejected", hasSize(1000))
        .body("rejected[999].line", equalTo(1000));
  }

  @Test
  void csvHasAHeaderAndVariablesInColumns() {
    csv(String.join(
            "\r\n",
            "\uFEFFdomain,provider,includeSubdomains,var.SERVER",
            "csv-a.example,mediatemple,true,a.example",
            "\"csv-b.example\", mediatemple ,,\"b.example\"",
            "csv-c.example,gmail,,",
            "csv-d.example,gmail,maybe,",
            "csv-e.example,gmail",
            "\"csv-f.example,gmail,,"))
        .statusCode(200)
        .body("accepted", equalTo(3))
        .body("rejected.line", contains(5, 6, 7));
    settings("ann@sub.csv-a.example").body("services[0].host", equalTo("a.example"));
    settings("ann@csv-b.example").body("services[0].host", equalTo("b.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "provider", "domain", "domain,provider,nothing", "domain,domain,provider"})
  void aHeaderThatSaysTooLittleOrTooMuchIsAProblem(String header) {
    csv(header + "\nx.example,gmail\n").statusCode(422);
  }

  @Test
  void anAnswerDoesNotWaitForTheRestOfTheFile() {
    csv("nothing\n" + "x.example,gmail\n".repeat(1_000_000)).statusCode(422);
  }

  @Test
  void anImportHasOneAuditEntry() throws SQLException {
    String file = customer("audited.example", "a.example") + "{}\n";
    given()
        .auth()
        .oauth2(Staff.TOKEN)
        .header("Waymark-Reason", "migration")
        .header("Content-Type", "application/x-ndjson")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(IMPORT);
    String entry =
        query(
            "select action || ' ' || reason || ' ' || after from audit"
                + " where reason = 'migration' and action = 'domain.import'");
    assertThat(entry)
        .startsWith("domain.import migration ")
        .contains("\"accepted\":1", "\"rejected\":1", "\"unchanged\":0")
        .contains(Hashing.sha256().hashString(file, StandardCharsets.UTF_8).toString());
  }

  @Test
  void aBodyOfManyMegabytesIsNoTooLargeOne() {
    String file =
        IntStream.range(0, 30_000)
            .mapToObj(i -> customer("many-" + i + ".example", "server-" + i % 7 + ".example"))
            .collect(Collectors.joining());
    assertThat(file.length()).isGreaterThan(2_500_000);
    ndjson(file).body("accepted", equalTo(30_000));
    settings("ann@many-29999.example").statusCode(200);
    ndjson(file).body("unchanged", equalTo(30_000));
  }

  @Test
  void onlyAdministratorsImport() {
    given().header("Content-Type", "text/csv").body("x").post(IMPORT).then().statusCode(401);
    admin().body("{}").post(IMPORT).then().statusCode(415);
  }
}
