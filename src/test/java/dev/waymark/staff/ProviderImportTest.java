package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.IspdbFolder;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files of the ISPDB on their way in and out. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProviderImportTest {
  private static final String IMPORT = "/api/v1/providers/import";

  private static ValidatableResponse importXml(String xml) {
    return admin().contentType(ContentType.XML).body(xml).post(IMPORT).then().statusCode(200);
  }

  private static ValidatableResponse importZip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return postZip(bytes.toByteArray()).statusCode(200);
  }

  private static ValidatableResponse postZip(byte[] zip) {
    EncoderConfig asBytes =
        EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY);
    return admin()
        .config(RestAssuredConfig.config().encoderConfig(asBytes))
        .contentType("application/zip")
        .body(zip)
        .post(IMPORT)
        .then();
  }

  private static String file(String id, String host, String... domains) {
    StringBuilder names = new StringBuilder();
    for (String domain : domains) {
      names.append("<domain>").append(domain).append("</domain>");
    }
    return """
        <clientConfig version="1.1"><emailProvider id="%s">%s
        <displayName>Name</displayName><displayShortName>Short</displayShortName>
        <incomingServer type="imap"><hostname>%s</hostname><port>993</port>
        <socketType>SSL</socketType><authentication>password-cleartext</authentication>
        <username>%%EMAILADDRESS%%</username></incomingServer></emailProvider></clientConfig>"""
        .formatted(id, names, host);
  }

  private static String export(String id) {
    return admin()
        .get("/api/v1/providers/{id}/autoconfig.xml", id)
        .then()
        .statusCode(200)
        .contentType(ContentType.XML)
        .extract()
        .asString();
  }

  private static ValidatableResponse settings(String email) {
    return given().queryParam("email", email).get("/api/v1/settings").then();
  }

  @Test
  void aFileIsServedAtOnceAndChangesNothingTheNextTime() {
    String xml = file("Once.example", "imap.once.example", "once.example", "twice.example");
    importXml(xml)
        .body("files.outcome", contains("created"))
        .body("files.provider", contains("once.example"))
        .body("files.domains", contains(2))
        .body("files[0].reasons", empty());
    settings("ann@twice.example").body("services[0].host", equalTo("imap.once.example"));
    importXml(xml).body("files.outcome", contains("unchanged")).body("files.domains", contains(2));
    admin().get("/api/v1/providers/once.example").then().header("ETag", equalTo("\"1\""));
    importXml(xml.replace("imap.once", "imap2.once")).body("files.outcome", contains("changed"));
    settings("ann@twice.example").body("services[0].host", equalTo("imap2.once.example"));
  }

  @Test
  void anExportIsTheSameProviderAgain() {
    importXml(file("Fixed.example", "imap.fixed.example", "b.fixed.example", "a.fixed.example"));
    String exported = export("fixed.example");
    assertThat(exported).contains("emailProvider id=\"Fixed.example\"");
    importXml(exported).body("files.outcome", contains("unchanged"));
    assertThat(export("fixed.example")).isEqualTo(exported);
  }

  @Test
  void aProviderWithVariablesIsExportedWithoutItsDomains() {
    Staff.register("not-exported.example", "mail.example.com");
    String exported = export("mediatemple");
    assertThat(exported)
        .contains("<hostname>%SERVER%</hostname>")
        .doesNotContain("not-exported.example");
    importXml(exported)
        .body("files.outcome", contains("refused"))
        .body("files[0].reasons", contains(containsString("set its ispdbId")));
  }

  @Test
  void aDomainStaysWhereItIs() {
    importXml(file("first.example", "imap.first.example", "shared.example", "gmail.com", "co.uk"))
        .body("files.domains", contains(1))
        .body(
            "files[0].reasons",
            contains(
                containsString("domain co.uk: the domain is a public suffix"),
                equalTo("domain gmail.com: it belongs to the provider gmail")));
    importXml(file("second.example", "imap.second.example", "shared.example", "own.example"))
        .body("files.outcome", contains("created"))
        .body("files.domains", contains(1))
        .body(
            "files[0].reasons",
            contains("domain shared.example: it belongs to the provider first.example"));
    settings("ann@shared.example").body("services[0].host", equalTo("imap.first.example"));
  }

  @Test
  void anotherFileWithTheSameIdIsRefused() {
    importXml(file("same-id.example", "one.example", "same-id-1.example"));
    importXml(file("same-id.example", "two.example", "same-id-2.example"))
        .body("files.outcome", contains("refused"))
        .body("files[0].reasons", contains(containsString("Another file has the same id")));
    importXml(file("SAME-ID.example", "two.example", "same-id-1.example"))
        .body("files[0].reasons", contains(containsString("does not come from this file")));
    settings("ann@same-id-1.example").body("services[0].host", equalTo("one.example"));
    settings("ann@same-id-2.example").statusCode(404);
  }

  @Test
  void allFilesThereAreImportAndBecomeThemselves() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Path path : IspdbFolder.files()) {
      files.put(path.getFileName().toString(), Files.readAllBytes(path));
    }
    List<Map<String, Object>> first = importZip(files).extract().path("files");
    assertThat(first)
        .hasSameSizeAs(files.keySet())
        .allMatch(report -> !"unchanged".equals(report.get("outcome")))
        .filteredOn(report -> "refused".equals(report.get("outcome")))
        .allMatch(
            report ->
                String.valueOf(report.get("reasons"))
                    .matches(".*(the same id|that does not come from this file).*"));
    List<Map<String, Object>> second = importZip(files).extract().path("files");
    Map<String, byte[]> exported = new LinkedHashMap<>();
    for (Map<String, Object> report : second) {
      assertThat(report.get("outcome")).isIn("unchanged", "refused");
      if ("unchanged".equals(report.get("outcome"))) {
        String id = String.valueOf(report.get("provider"));
        exported.put(id + ".xml", export(id).getBytes(StandardCharsets.UTF_8));
      }
    }
    importZip(exported)
        .body("files.findAll { it.outcome != 'unchanged' }", empty())
        .body("files.findAll { it.reasons != [] }", empty());
  }

  @Test
  void aBadFileDoesNotCostTheOthers() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bad.xml", "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8));
    files.put(
        "good.xml",
        file("good.example", "a.example", "good.example").getBytes(StandardCharsets.UTF_8));
    importZip(files)
        .body("files.name", contains("bad.xml", "good.xml"))
        .body("files.outcome", contains("refused", "created"));
    settings("ann@good.example").statusCode(200);
  }

  @Test
  void rejectsAnInvalidImport() {
    postZip(new byte[] {1}).statusCode(422);
    admin().body("{}").post(IMPORT).then().statusCode(415);
    given().contentType(ContentType.XML).body("<a/>").post(IMPORT).then().statusCode(401);
    admin().get("/api/v1/providers/nobody/autoconfig.xml").then().statusCode(404);
    admin()
        .contentType(ContentType.XML)
        .body("x".repeat(1_100_000))
        .post(IMPORT)
        .then()
        .statusCode(413);
  }
}
