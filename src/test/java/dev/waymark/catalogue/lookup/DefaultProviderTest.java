package dev.waymark.catalogue.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TestDatabase;
import dev.waymark.catalogue.document.LoginRules;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.DomainName;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The provider that answers for unregistered domains. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DefaultProviderTest {
  private final LookupQueries lookUp;

  @Inject
  DefaultProviderTest(AgroalDataSource database, LoginRules logins) {
    this.lookUp =
        new LookupQueries(
            database,
            new CatalogueConfig() {
              @Override
              public Optional<Boolean> starter() {
                return Optional.empty();
              }

              @Override
              public Optional<String> defaultProvider() {
                return Optional.of("gmail");
              }
            },
            logins);
  }

  private LookupMatch match(String domain) {
    return lookUp.byName(DomainName.parse(domain)).orElseThrow();
  }

  @Test
  void answersForUnregisteredDomains() {
    LookupMatch match = match("nobody.example");

    assertThat(match.rule()).isEqualTo(LookupMatch.Rule.DEFAULT);
    assertThat(match.matched()).isEmpty();
    assertThat(match.provider()).contains(new ProviderId("gmail"));
    assertThat(LookupResult.of(match, DomainName.parse("nobody.example")).settings()).isPresent();
  }

  @Test
  void doesNotAnswerForDomainsThatAreRegistered() {
    LookupMatch match = match("posteo.de");

    assertThat(match.rule()).isEqualTo(LookupMatch.Rule.DOMAIN);
    assertThat(match.provider()).contains(new ProviderId("posteo"));
  }
}
