package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domains found by their MX, and mailboxes with a login of their own; all of it explained. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(LookUpLab.class)
class LookUpsTest {
  private static final String AUTOCONFIG = "/mail/config-v1.1.xml";

  @BeforeEach
  void providersOfTheLab() {
    provider("hoster", "mail.hoster.example", "in.hoster.example");
    provider("inner", "mail.inner.example", "b.in.hoster.example");
  }

  private static void provider(String id, String host, String mxSuffix) {
    String document =
        """
        {"displayName":"%1$s","shortName":"%1$s","services":[
          {"protocol":"imap","host":"%2$s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"},
          {"protocol":"smtp","host":"%2$s","port":465,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}],
         "mxSuffixes":["%3$s"]}
        """
            .formatted(id, host, mxSuffix);
    // Created by the first test, unchanged for the others.
    admin().body(document).put("/api/v1/providers/{id}", id).then().statusCode(oneOf(200, 201));
  }

  private static ValidatableResponse autoconfig(String address) {
    return given().queryParam("emailaddress", address).get(AUTOCONFIG).then();
  }

  private static ValidatableResponse explain(String domain) {
    return admin().get("/api/v1/domains/{name}/explain", domain).then();
  }

  private static ValidatableResponse settings(String address) {
    return given().queryParam("email", address).get("/api/v1/settings").then();
  }

  @Test
  void aDomainIsServedByTheProviderOfItsBestMx() {
    autoconfig("ann@customer.lab.example")
        .statusCode(200)
        .body("clientConfig.emailProvider.@id", equalTo("customer.lab.example"))
        .body("clientConfig.emailProvider.domain[0]", equalTo("customer.lab.example"))
        .body("clientConfig.emailProvider.domain[1]", equalTo("in.hoster.example"))
        .body("clientConfig.emailProvider.domain[1].@purpose", equalTo("mx"));
    explain("customer.lab.example")
        .body("standing", equalTo("found"))
        .body("lookUp.rule", equalTo("mx"))
        .body("lookUp.matched", equalTo("in.hoster.example"))
        .body("lookUp.mxHost", equalTo("mx1.in.hoster.example"))
        .body("lookUp.provider", equalTo("hoster"))
        .body("lookUp.revision", equalTo(1));
  }

  @Test
  void theLongestSuffixWins() {
    explain("deeper.lab.example").body("lookUp.provider", equalTo("inner"));
  }

  @Test
  void matchesOnlyWholeLabelsOfTheBestMx() {
    for (String domain : new String[] {"backup.lab.example", "nearly.lab.example"}) {
      autoconfig("ann@" + domain).statusCode(404);
      explain(domain).body("standing", equalTo("unknown")).body("lookUp", nullValue());
    }
  }

  @Test
  void aRegisteredDomainNeedsNoMx() {
    Staff.putDomain("customer.lab.example", Map.of("provider", "gmail"));
    explain("customer.lab.example")
        .body("lookUp.rule", equalTo("domain"))
        .body("lookUp.provider", equalTo("gmail"));
    admin().delete("/api/v1/domains/customer.lab.example").then().statusCode(204);
    explain("customer.lab.example").body("lookUp.rule", equalTo("mx"));
  }

  @Test
  void whereTheDnsDoesNotAnswerClientsAreToldToComeBack() {
    autoconfig("ann@broken.lab.example").statusCode(503).header("Retry-After", equalTo("5"));
    explain("broken.lab.example").statusCode(503);
  }

  @Test
  void singleMailboxesMayHaveALoginOfTheirOwn() {
    Staff.putDomain(
        "exact.example",
        Map.of(
            "provider",
            "mediatemple",
            "variables",
            Map.of("SERVER", "mail.exact.example", "PREFIX", "u7-"),
            "login",
            List.of(
                Map.of("pattern", "info", "username", "%PREFIX%main"),
                Map.of("pattern", "*.sales", "username", "sales@%EMAILDOMAIN%"),
                Map.of("pattern", "*", "username", "%EMAILLOCALPART%"))));
    settings("Info@exact.example").body("services[0].username", equalTo("u7-main"));
    settings("ann.sales@exact.example")
        .body("services[0].username", equalTo("sales@exact.example"));
    settings("ann@exact.example").body("services[0].username", equalTo("ann"));
    autoconfig("info@exact.example")
        .header("Cache-Control", equalTo("private, no-store"))
        .body("clientConfig.emailProvider.incomingServer[0].username", equalTo("u7-main"));
    given()
        .header("Host", "autoconfig.exact.example")
        .get(AUTOCONFIG)
        .then()
        .header("Cache-Control", equalTo("public, max-age=3600"))
        .body("clientConfig.emailProvider.incomingServer[0].username", equalTo("%EMAILLOCALPART%"));
    admin()
        .get("/api/v1/domains/exact.example/explain?email=info@exact.example")
        .then()
        .body("login.rule", equalTo("pattern"))
        .body("login.index", equalTo(0))
        .body("login.pattern", equalTo("info"))
        .body("login.usernames", contains("u7-main", "u7-main", "u7-main"));
  }

  @Test
  void everyDialectNamesTheSameLogin() {
    Staff.putDomain(
        "agree.example",
        Map.of(
            "provider",
            "hoster",
            "login",
            List.of(Map.of("pattern", "ann", "username", "u1%EMAILLOCALPART%"))));
    String address = "ann@agree.example";
    autoconfig(address)
        .body("clientConfig.emailProvider.outgoingServer.username", equalTo("u1ann"));
    settings(address).body("services[1].username", equalTo("u1ann"));
    given()
        .body("<Autodiscover><EMailAddress>" + address + "</EMailAddress></Autodiscover>")
        .post("/autodiscover/autodiscover.xml")
        .then()
        .body("Autodiscover.Response.Account.Protocol[0].LoginName", equalTo("u1ann"));
    given()
        .queryParam("email", address)
        .get("/email.mobileconfig")
        .then()
        .body(containsString("<string>u1ann</string>"));
  }
}
