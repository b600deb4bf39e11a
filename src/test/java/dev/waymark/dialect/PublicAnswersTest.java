package dev.waymark.dialect;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.dialect.PublicAnswer.Cause;
import dev.waymark.dialect.PublicAnswer.NoDocument;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The outcomes of public requests, for every kind of domain. */
class PublicAnswersTest {
  private static final Dialect DIALECT = new Dialect("sample", "Sample", "no client");

  private final PublicAnswers answers =
      new PublicAnswers(
          new KnownDomains(SampleSettings.starttls())
              .moved("moved.example", "new.example")
              .without("silent.example", LookupResult.Standing.NOT_PUBLISHED)
              .without("unfit.example", LookupResult.Standing.INVALID));

  @Test
  void aKnownDomainHasADocument() {
    assertThat(answer(PublicQuery.of(ANN))).isEqualTo("example.com");
    assertThat(answer(PublicQuery.of(DomainName.parse("example.com")))).isEqualTo("example.com");
    assertThat(answer(PublicQuery.of(host("autoconfig.example.com")))).isEqualTo("example.com");
  }

  @Test
  void aMovedDomainHasANewPlace() {
    assertThat(answer(PublicQuery.of(DomainName.parse("moved.example")))).isEqualTo("new.example");
  }

  @Test
  void anyOtherDomainHasACause() {
    assertThat(cause("silent.example")).isEqualTo(Cause.NOT_PUBLISHED);
    assertThat(cause("unfit.example")).isEqualTo(Cause.INVALID);
    assertThat(cause("nowhere.example")).isEqualTo(Cause.UNKNOWN);
    assertThat(answer(PublicQuery.of(host("not a domain")))).isEqualTo("UNKNOWN");
  }

  @Test
  void aDialectThatCannotExpressTheSettingsGivesTheReason() {
    PublicAnswer answer =
        answers
            .answer(PublicQuery.of(ANN), DIALECT, settings -> Rendering.refused("No IMAP."))
            .await()
            .indefinitely();
    assertThat(answer).isEqualTo(new NoDocument(Cause.NOT_EXPRESSIBLE, "No IMAP."));
  }

  @Test
  void anUnknownDomainIsAnsweredByTheDomainOfTheMxWhereTheDialectAllowsIt() {
    EmailAddress customer = EmailAddress.parse("ann@customer.example");
    RequestHost host = host("autoconfig.example.com");
    PublicQuery query = PublicQuery.of(Optional.of(customer), host);
    assertThat(answer(query)).isEqualTo("UNKNOWN");
    assertThat(answer(query.orByMx(host))).isEqualTo("customer.example");
  }

  private Cause cause(String domain) {
    return Cause.valueOf(answer(PublicQuery.of(DomainName.parse(domain))));
  }

  /** The domain in the document, the new place, or the cause. */
  private String answer(PublicQuery query) {
    PublicAnswer answer =
        answers
            .answer(
                query,
                DIALECT,
                settings ->
                    RenderedDocument.of(
                        settings.domain().ascii().getBytes(StandardCharsets.UTF_8), "text", false))
            .await()
            .indefinitely();
    return answer.fold(
        document -> new String(document.bytes(), StandardCharsets.UTF_8),
        target -> target.text(),
        none -> none.cause().name());
  }

  private static RequestHost host(String name) {
    return RequestHost.of(Optional.of(name));
  }
}
