package dev.waymark.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutoconfigResourceTest {
  private final AutoconfigResource resource =
      resource(
          SampleSettings.compositeLogin(), SampleSettings.international(), SampleSettings.oauth2());

  @ParameterizedTest
  @CsvSource({
    "emailaddress=ann%40example.com, localhost",
    "emailaddress=ANN%2Bx%40EXAMPLE.COM, localhost",
    "emailaddress=ann@example.com&emailmd5=1, example.net",
    "emailaddress=ann@example.com, gmail.com",
    "emailaddress=, example.com",
    "'', autoconfig.example.com",
    "'', AUTOCONFIG.example.com",
    "'', example.com",
  })
  void findsTheDomainByAddressElseByHost(String query, String host) {
    Response response = get(query, host);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getMediaType().toString()).isEqualTo("text/xml;charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "emailaddress=ann%40nowhere.example, localhost",
    "emailaddress=ann%40nowhere.example, example.com",
    "'', nowhere.example",
    "'', 192.0.2.1",
    "'', ''",
  })
  void answersNotFoundForAnUnknownDomain(String query, String host) {
    assertEmpty(404, get(query, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emailaddress=ann",
        "emailaddress=a%40b%40example.com",
        "emailaddress=%3Cscript%3E",
        "emailaddress=ann%0D%0A%40example.com",
        "emailaddress=%ED%A0%80%40example.com",
        "emailaddress=%FF%40example.com",
        "emailaddress=%4",
      })
  void refusesAnAddressThatIsNoneWhateverTheHost(String query) {
    assertEmpty(400, get(query, "autoconfig.example.com"));
  }

  @Test
  void answersForCustomersDomainsAtTheDomainOfTheirMx() {
    Response response = get("emailaddress=ann%40customer.example", "autoconfig.gmail.com");
    assertThat(response.getStatus()).isEqualTo(200);
    AccountSettings gmail = SampleSettings.oauth2();
    AccountSettings expected =
        AccountSettings.of(
                DomainName.parse("customer.example"),
                gmail.displayName(),
                gmail.shortName(),
                gmail.services(),
                gmail.links(),
                gmail.oauth2())
            .foundByMx(gmail.domain());
    assertThat(response.getEntity()).isEqualTo(AutoconfigXml.render(expected, Optional.empty()));
  }

  @Test
  void isKeptByNobodyWhereItHoldsTheAddress() {
    Response personal = get("emailaddress=ann%40example.com", "localhost");
    assertThat(personal.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
    Response shared = get("emailaddress=ann%40gmail.com", "localhost");
    assertThat(shared.getHeaderString("Cache-Control")).isEqualTo("public, max-age=3600");
    assertThat(shared.getEntityTag()).isNotNull();
  }

  @Test
  void pagesOfOtherOriginsMayReadWhatIsWellKnown() {
    Response response =
        resource
            .getWellKnown(Requests.http("", "example.com"), Requests.UNCONDITIONAL)
            .await()
            .indefinitely();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderString("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(get("", "example.com").getHeaderString("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void answersForADomainInThePath() {
    assertThat(ofDomain("Bücher.example").getEntity())
        .isEqualTo(ofDomain("xn--bcher-kva.example").getEntity());
    assertEmpty(404, ofDomain("nowhere.example"));
    assertEmpty(400, ofDomain("no domain"));
    assertEmpty(400, ofDomain("example." + "a".repeat(300)));
  }

  @Test
  void answersNotFoundWhereThunderbirdWouldRefuseTheDocument() {
    AutoconfigResource withoutMail = resource(SampleSettings.withoutMail());
    Response response =
        withoutMail
            .get(Requests.http("", "example.com"), Requests.UNCONDITIONAL)
            .await()
            .indefinitely();
    assertEmpty(404, response);
  }

  private static void assertEmpty(int status, Response response) {
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.hasEntity()).isFalse();
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
  }

  private Response get(String query, String host) {
    return resource.get(Requests.http(query, host), Requests.UNCONDITIONAL).await().indefinitely();
  }

  private Response ofDomain(String domain) {
    return resource.getOfDomain(domain, Requests.UNCONDITIONAL).await().indefinitely();
  }

  private static AutoconfigResource resource(AccountSettings... known) {
    return new AutoconfigResource(
        new PublicAnswers(new KnownDomains(known)), new AutoconfigRenderer());
  }
}
