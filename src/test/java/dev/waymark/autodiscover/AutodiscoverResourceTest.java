package dev.waymark.autodiscover;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import dev.waymark.mail.login.LoginRule;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutodiscoverResourceTest {
  private static final LocalTime NOW = LocalTime.parse("21:25:04.8897083");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T21:25:04.8897083Z"), ZoneOffset.UTC);
  private static final String OUTLOOK = ResponseSchema.OUTLOOK.namespace();
  private static final String MOBILESYNC = ResponseSchema.MOBILESYNC.namespace();

  @Test
  void answersForTheAddressInTheBody() {
    AccountSettings settings = SampleSettings.starttls();
    assertAnswer(
        post(settings, "ann@example.com", OUTLOOK),
        OutlookXml.render(settings, Optional.of(ANN), false),
        "private, no-store");
  }

  @Test
  void answersInTheMobilesyncSchema() {
    AccountSettings settings = SampleSettings.everything();
    assertAnswer(
        post(settings, "ann@example.com", MOBILESYNC),
        MobileSyncXml.render(settings.web(Protocol.ACTIVESYNC).findFirst().orElseThrow(), ANN),
        "private, no-store");
  }

  @Test
  void hasErrorsWithStatus200() {
    AccountSettings known = SampleSettings.starttls();
    assertError(PoxError.UNKNOWN_ADDRESS, post(known, "ann@nowhere.example", OUTLOOK));
    assertError(PoxError.UNKNOWN_ADDRESS, post(known, "ann@nowhere.example", MOBILESYNC));
    assertError(PoxError.NO_SUCH_SCHEMA, post(known, "ann@example.com", MOBILESYNC));
    assertError(PoxError.NO_SUCH_SCHEMA, post(known, "ann@example.com", "unheard-of"));
    assertError(PoxError.BAD_REQUEST, post(known, "a@b@example.com", OUTLOOK));
    assertError(
        PoxError.NO_SETTINGS, post(SampleSettings.withoutMail(), "ann@example.com", OUTLOOK));
  }

  @Test
  void tellsWhyAKnownDomainHasNoSettings() {
    KnownDomains known =
        new KnownDomains()
            .without("silent.example", LookupResult.Standing.NOT_PUBLISHED)
            .without("unfit.example", LookupResult.Standing.INVALID);
    assertError(PoxError.NO_SETTINGS, post(known, "ann@silent.example", OUTLOOK));
    assertError(PoxError.UNUSABLE_SETTINGS, post(known, "ann@unfit.example", OUTLOOK));
    assertThat(get(known, "silent.example").getStatus()).isEqualTo(404);
    assertThat(get(known, "unfit.example").getStatus()).isEqualTo(404);
  }

  @Test
  void aFailureNobodyExpectedIsAnErrorOfTheProtocol() {
    // A domain that is said to be known, without settings.
    KnownDomains broken = new KnownDomains().without("example.com", LookupResult.Standing.FOUND);
    assertError(PoxError.INTERNAL, post(broken, "ann@example.com", OUTLOOK));
  }

  @Test
  void sendsClientsOfAMovedDomainOn() {
    KnownDomains known =
        new KnownDomains()
            .moved("example.com", "new.example")
            .moved("other.example", "https://ad.new.example/");
    MoveTarget domain = new MoveTarget.ToDomain(DomainName.parse("new.example"));
    assertAnswer(
        post(known, "ann@example.com", OUTLOOK),
        RedirectXml.outlook(domain, ANN),
        "private, no-store");
    assertAnswer(
        post(known, "ann@example.com", MOBILESYNC),
        RedirectXml.mobileSync(domain, ANN).orElseThrow(),
        "private, no-store");
    assertError(PoxError.NO_SUCH_SCHEMA, post(known, "ann@other.example", MOBILESYNC));
    assertAnswer(
        get(known, "autodiscover.example.com"),
        RedirectXml.outlook(domain, ANN.domain()),
        "public, max-age=3600");
  }

  @Test
  void namesTheLoginThatAPatternGives() {
    AccountSettings settings =
        SampleSettings.starttls()
            .withLogins(
                List.of(new LoginRule(new LoginPattern("an*"), new LoginName("%EMAILLOCALPART%"))));
    assertAnswer(
        post(settings, "ann@example.com", OUTLOOK),
        OutlookXml.render(settings.forAddress(ANN), Optional.of(ANN), false),
        "private, no-store");
  }

  @Test
  void refusesBodiesOverSixtyFourKibibytes() {
    Response response =
        resource(new KnownDomains()).post(new byte[64 * 1024 + 1]).await().indefinitely();
    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(response.hasEntity()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "autodiscover.example.com", "AutoDiscover.Example.com"})
  void answersForTheHostWhereNobodyIsNamed(String host) {
    AccountSettings settings = SampleSettings.starttls();
    assertAnswer(
        get(settings, host),
        OutlookXml.render(settings, Optional.empty(), false),
        "public, max-age=3600");
  }

  @Test
  void answersNotFoundForAHostWithNothingToSay() {
    assertThat(get(SampleSettings.starttls(), "nowhere.example").getStatus()).isEqualTo(404);
    assertThat(get(SampleSettings.starttls(), "").getStatus()).isEqualTo(404);
    Response response = get(SampleSettings.withoutMail(), "example.com");
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.hasEntity()).isFalse();
  }

  private static void assertError(PoxError error, Response response) {
    assertAnswer(response, ErrorXml.render(error, NOW), "no-store");
  }

  private static void assertAnswer(Response response, byte[] document, String caching) {
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getMediaType().toString()).isEqualTo("text/xml;charset=utf-8");
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo(caching);
    assertThat(response.getEntity()).isEqualTo(document);
  }

  private static Response post(AccountSettings known, String address, String schema) {
    return post(new KnownDomains(known), address, schema);
  }

  private static Response post(KnownDomains known, String address, String schema) {
    String body =
        """
        <Autodiscover>
          <Request>
            <EMailAddress>%s</EMailAddress>
            <AcceptableResponseSchema>%s</AcceptableResponseSchema>
          </Request>
        </Autodiscover>
        """
            .formatted(address, schema);
    return resource(known).post(body.getBytes(StandardCharsets.UTF_8)).await().indefinitely();
  }

  private static Response get(AccountSettings known, String host) {
    return get(new KnownDomains(known), host);
  }

  private static Response get(KnownDomains known, String host) {
    return resource(known)
        .get(Requests.http("", host), Requests.UNCONDITIONAL)
        .await()
        .indefinitely();
  }

  private static AutodiscoverResource resource(KnownDomains known) {
    return new AutodiscoverResource(
        new PublicAnswers(known), new AutodiscoverRenderer(() -> false), CLOCK);
  }
}
