package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.catalogue.MovedDomains;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.fuzz.Fuzz;
import dev.waymark.fuzz.Texts;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents with random damage are read as something valid, or refused with a reason. */
class DocumentsFuzzTest {
  private static final DomainName DOMAIN = new DomainName("example.com");
  private static final String PROVIDER =
      """
      {"displayName":"P","shortName":"P","services":[
        {"protocol":"imap","host":"%SERVER%","port":993,"security":"tls",
         "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"},
        {"protocol":"caldav","url":"https://%SERVER%/a?b","authentication":["oauth2"],
         "username":"%A%%EMAILLOCALPART%"}],
       "links":{"webmail":"https://webmail.%EMAILDOMAIN%/","support":"mailto:a@example.net",
                "documentation":[{"url":"https://a.example/","text":{"en":"x","pt-BR":"y"}}]},
       "oauth2":{"issuer":"i","scope":"s","authUrl":"https://a.example/","tokenUrl":"https://b.example"},
       "mxSuffixes":["mx.example.net"],"ispdbId":"x"}
      """;

  @Test
  void aProvidersDocumentIsStorableOrRefused() {
    Fuzz.run(
        Texts.damagedBytes(PROVIDER),
        json -> {
          try {
            ProviderDocument document = ProviderValidator.read(json);
            byte[] written = StrictJson.write(document).getBytes(StandardCharsets.UTF_8);
            assertThat(ProviderValidator.read(written)).isEqualTo(document);
            assertThat(Resolution.of(document, DOMAIN, Map.of("SERVER", "a.example", "A", "b")))
                .isNotNull();
          } catch (InvalidDocumentException e) {
            assertThat(e.findings()).isNotEmpty();
          }
        });
  }

  @Test
  void aDomainsDocumentIsReadOrRefused() {
    Fuzz.run(
        Texts.damagedBytes(
            "{\"provider\":\"p\",\"variables\":{\"SERVER\":\"a.example\"},\"login\":[{\"pattern\":"
                + "\"a*\",\"username\":\"%EMAILLOCALPART%\"}],\"includeSubdomains\":true,"
                + "\"movedTo\":\"new.example\"}"),
        json -> {
          try {
            assertThat(StrictJson.read(json, DomainDocument.class)).isNotNull();
          } catch (InvalidDocumentException e) {
            assertThat(e.findings()).isNotEmpty();
          }
        });
  }

  @Test
  void aVariableIsFilledInOnceOrRefused() {
    ProviderDocument document = ProviderValidator.read(PROVIDER.getBytes(StandardCharsets.UTF_8));
    Fuzz.run(
        Texts.any(),
        value -> {
          Resolution resolution =
              Resolution.of(document, DOMAIN, Map.of("SERVER", value, "A", value));
          assertThat(resolution.settings().isPresent()).isEqualTo(resolution.findings().isEmpty());
        });
  }

  @Test
  void aDestinationIsADomainOrAnHttpsUrl() {
    Fuzz.run(
        Texts.damaged("https://autodiscover.example.com/autodiscover/autodiscover.xml"),
        text -> {
          try {
            assertThat(MovedDomains.destination(text).text()).matches("https://.*|[a-z0-9.-]+");
          } catch (InvalidValueException e) {
            assertThat(e.reason()).isNotEmpty();
          }
        });
  }
}
