package dev.waymark.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.SampleSettings;
import dev.waymark.catalogue.KnownDomains;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Scope;
import dev.waymark.publishing.VisibleDomains;
import dev.waymark.security.CurrentToken;
import dev.waymark.security.Tokens;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsResourceTest {
  @ParameterizedTest
  @MethodSource
  void doesNotGuessWhereItIsItself(Optional<URI> publicUrl) {
    RecordsResource resource =
        new RecordsResource(
            new VisibleDomains(new KnownDomains(SampleSettings.starttls()), everybodys()),
            () -> publicUrl,
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

  static Stream<Optional<URI>> doesNotGuessWhereItIsItself() {
    return Stream.of(Optional.empty(), Optional.of(URI.create("http://cfg.example.net")));
  }

  private static CurrentToken everybodys() {
    return new CurrentToken(
        QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .addAttribute(Tokens.SCOPE, Scope.all())
            .build());
  }
}
