package dev.waymark.staff.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.SampleSettings;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.address.DomainName;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.security.session.CurrentToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordsResourceTest {
  @Test
  void isUnavailableWithoutThePublicUrl() {
    RecordsResource resource =
        new RecordsResource(
            new ScopedDirectory(new KnownDomains(SampleSettings.starttls()), everybodys()),
            Optional::empty,
            () -> true);
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> resource.records(DomainName.parse("example.com")));
    assertThat(refused.problem())
        .isEqualTo(
            Problem.of(
                ProblemType.UNAVAILABLE,
                "The operator has to set WAYMARK_PUBLIC_URL to an https URL before this can be"
                    + " answered."));
  }

  private static CurrentToken everybodys() {
    return new CurrentToken(
        QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .addAttribute(Tokens.SCOPE, ProviderScope.all())
            .build());
  }
}
