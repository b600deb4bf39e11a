package dev.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TestDatabase;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.dns.FakeDns;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.staff.VerificationLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Domains that need proof of ownership before they are served. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(VerificationLab.class)
class VerificationsTest {
  private static final Change CHANGE = new Change("token:test", Optional.empty());
  private static final Precondition ANY =
      new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty());

  private final FakeDns dns = new FakeDns();
  private final Domains domains;
  private final SettingsDirectory directory;
  private final Verifications verifications;

  @Inject
  VerificationsTest(
      Domains domains,
      SettingsDirectory directory,
      DomainRepository stored,
      Clock clock,
      AuditLog audit,
      Event<CatalogueChanged> changed) {
    this.domains = domains;
    this.directory = directory;
    this.verifications = new Verifications(stored, dns, clock, audit, changed);
  }

  private Verification register(String name, boolean subdomains) {
    return domains
        .put(
            DomainName.parse(name),
            new DomainDocument("gmail", Map.of(), subdomains, List.of(), null),
            ANY,
            CHANGE)
        .stored()
        .verification();
  }

  private boolean isServed(String name) {
    return directory.settingsFor(DomainName.parse(name)).isPresent();
  }

  private StoredDomain verify(String name) {
    return verifications.verify(DomainName.parse(name), CHANGE);
  }

  @Test
  void servesADomainOnceItsRecordWasFound() {
    Verification wanted = register("proven.example", true);
    assertThat(wanted.verifiedAt()).isEmpty();
    assertThat(isServed("proven.example")).isFalse();
    assertThat(isServed("below.proven.example")).isFalse();

    dns.withText(wanted.recordName(), "v=spf1 -all", wanted.recordText());
    assertThat(verify("proven.example").verification().verifiedAt()).isPresent();
    assertThat(isServed("proven.example")).isTrue();
    assertThat(isServed("below.proven.example")).isTrue();

    dns.withText(wanted.recordName());
    assertThat(verify("proven.example").verification().verifiedAt()).isPresent();
    assertThat(register("proven.example", false).verifiedAt()).isPresent();
  }

  @Test
  void refusesAnotherRecord() {
    Verification wanted = register("unproven.example", false);
    dns.withText(wanted.recordName(), wanted.recordText() + "x");

    assertThatThrownBy(() -> verify("unproven.example"))
        .isInstanceOf(ChangeRejectedException.class)
        .hasMessageContaining(wanted.recordName())
        .hasMessageContaining(wanted.recordText());
    assertThat(isServed("unproven.example")).isFalse();
  }

  @Test
  void keepsServingTheParentDomainUntilThePendingOneIsVerified() {
    Verification above = register("above.example", true);
    dns.withText(above.recordName(), above.recordText());
    verify("above.example");
    register("sub.above.example", false);

    assertThat(isServed("sub.above.example")).isTrue();
  }

  @Test
  void givesEveryRegistrationItsOwnChallenge() {
    Verification first = register("again.example", false);
    domains.delete(DomainName.parse("again.example"), ANY, CHANGE);

    assertThat(register("again.example", false).challenge()).isNotEqualTo(first.challenge());
  }

  @Test
  void theStarterCatalogueNeedsNoProof() {
    assertThat(isServed("gmail.com")).isTrue();
  }
}
