package dev.waymark.catalogue.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Remembered answers and their invalidation. */
class SettingsDirectoryTest {
  private static final DomainName DOMAIN = new DomainName("example.com");

  private final List<DomainName> asked = new ArrayList<>();
  private Function<DomainName, Optional<LookupMatch>> stored = domain -> found("one.example");
  private final SettingsDirectory directory =
      new SettingsDirectory(
          domain -> {
            asked.add(domain);
            return stored.apply(domain);
          });

  private static Optional<LookupMatch> found(String host) {
    String document =
        """
        {"displayName":"P","shortName":"P","services":[
          {"protocol":"imap","host":"%s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
            .formatted(host);
    return Optional.of(
        Matches.of(ProviderValidator.read(document.getBytes(StandardCharsets.UTF_8)), Map.of()));
  }

  private String host() {
    return directory
        .settingsFor(DOMAIN)
        .flatMap(settings -> settings.mail(dev.waymark.mail.Protocol.IMAP).findFirst())
        .map(service -> service.host().text())
        .orElse("unknown");
  }

  @Test
  void queriesAKnownDomainOnce() {
    assertThat(host()).isEqualTo("one.example");
    assertThat(host()).isEqualTo("one.example");
    assertThat(asked).containsExactly(DOMAIN);
  }

  @Test
  void queriesAnUnknownDomainOnce() {
    stored = domain -> Optional.empty();
    assertThat(host()).isEqualTo("unknown");
    assertThat(host()).isEqualTo("unknown");
    assertThat(asked).containsExactly(DOMAIN);
  }

  @Test
  void queriesAgainAfterAChange() {
    assertThat(host()).isEqualTo("one.example");
    stored = domain -> found("two.example");
    directory.invalidate(new CatalogueChanged());
    assertThat(host()).isEqualTo("two.example");
    assertThat(asked).hasSize(2);
  }

  @Test
  void dropsAnAnswerThatWasReadDuringAChange() {
    stored =
        domain -> {
          if (asked.size() == 1) {
            directory.invalidate(new CatalogueChanged());
            return found("before.example");
          }
          return found("after.example");
        };
    assertThat(host()).isEqualTo("after.example");
    assertThat(host()).isEqualTo("after.example");
    assertThat(asked).hasSize(2);
  }

  @Test
  void answersFromMemoryOnTheCallersThread() {
    Optional<AccountSettings> first = directory.settingsFor(DOMAIN);
    List<Thread> answering = new ArrayList<>();
    directory
        .find(DOMAIN)
        .invoke(answer -> answering.add(Thread.currentThread()))
        .subscribe()
        .with(answer -> assertThat(answer).isEqualTo(first));
    assertThat(answering).containsExactly(Thread.currentThread());
    assertThat(asked).hasSize(1);
  }

  @Test
  void doesNotRememberAFailure() {
    stored =
        domain -> {
          throw new UnavailableException("away", new IllegalStateException());
        };
    assertThatThrownBy(this::host).isInstanceOf(UnavailableException.class);
    stored = domain -> found("back.example");
    assertThat(host()).isEqualTo("back.example");
  }
}
