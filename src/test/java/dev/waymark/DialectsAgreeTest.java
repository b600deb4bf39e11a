package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.autoconfig.AutoconfigClaims;
import dev.waymark.autodiscover.AutodiscoverClaims;
import dev.waymark.catalogue.document.GeneratedCustomers;
import dev.waymark.catalogue.document.GeneratedCustomers.Customer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.finding.Finding;
import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mobileconfig.MobileconfigClaims;
import dev.waymark.pacc.PaccClaims;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.RecordsClaims;
import dev.waymark.settings.SettingsClaims;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Agreement of all dialects: each names exactly the services of the settings that its omission
 * report does not list, with their server, security and user name.
 */
class DialectsAgreeTest {
  private static final String SEED = "20260101";
  private static final PublicUrl HERE = PublicUrl.parse("https://cfg.example.net");

  @Provide
  Arbitrary<Customer> customers() {
    return GeneratedCustomers.customers();
  }

  @Property(seed = SEED)
  void autoconfigNamesAllServicesExceptOmissions(@ForAll("customers") Customer customer) {
    AccountSettings theirs = theirs(customer);
    OmissionReport report = AutoconfigClaims.omissions(theirs);
    if (report.refusal().isEmpty()) {
      assertAgrees(
          AutoconfigClaims.of(theirs, Optional.of(customer.address()), customer.address()),
          customer,
          report,
          claim -> claim);
    }
  }

  @Property(seed = SEED)
  void autoconfigWithoutAddressHasTheProvidersUserNames(@ForAll("customers") Customer customer) {
    AccountSettings settings = customer.settings();
    boolean hasForm = settings.loginOf(customer.address()).isEmpty();
    if (hasForm && AutoconfigClaims.omissions(settings).refusal().isEmpty()) {
      assertAgrees(
          AutoconfigClaims.of(settings, Optional.empty(), customer.address()),
          customer,
          AutoconfigClaims.omissions(settings),
          claim -> claim);
    }
  }

  @Property(seed = SEED)
  void autodiscoverNamesAllServicesExceptOmissions(
      @ForAll("customers") Customer customer, @ForAll boolean withDav) {
    AccountSettings theirs = theirs(customer);
    OmissionReport report = AutodiscoverClaims.omissions(theirs, withDav);
    if (report.refusal().isEmpty()) {
      assertAgrees(
          AutodiscoverClaims.of(theirs, customer.address(), withDav),
          customer,
          report,
          claim -> claim.protocol() == Protocol.ACTIVESYNC ? claim.withLogin(Claim.UNSAID) : claim);
    }
  }

  @Property(seed = SEED)
  void paccNamesAllServicesExceptOmissions(@ForAll("customers") Customer customer) {
    OmissionReport report = PaccClaims.omissions(customer.settings());
    Optional<List<Claim>> claims = PaccClaims.of(customer.settings(), customer.address());
    assertThat(claims.isEmpty()).isEqualTo(report.refusal().isPresent());
    claims.ifPresent(said -> assertAgrees(said, customer, report, claim -> claim));
  }

  @Property(seed = SEED)
  void profilesNameAllServicesExceptOmissions(@ForAll("customers") Customer customer) {
    AccountSettings theirs = theirs(customer);
    OmissionReport report = MobileconfigClaims.omissions(theirs);
    Optional<List<Claim>> claims = MobileconfigClaims.of(theirs, customer.address());
    assertThat(claims.isEmpty()).isEqualTo(report.refusal().isPresent());
    claims.ifPresent(
        said ->
            assertAgrees(withoutLogins(said), customer, report, DialectsAgreeTest::asDevicesSeeIt));
    claims.ifPresent(said -> assertLoginsAreTrue(said, customer));
  }

  @Property(seed = SEED)
  void recordsNameAllServicesExceptOmissions(@ForAll("customers") Customer customer) {
    DomainRecords records = DomainRecords.of(customer.settings(), HERE, false);
    Set<Claim> expected =
        said(customer.settings(), RecordsClaims.omissions(customer.settings(), records))
            .map(service -> asRecordsSayIt(Claim.of(service, customer.address()), service))
            .collect(Collectors.toSet());
    assertThat(RecordsClaims.of(records)).isEqualTo(expected);
  }

  @Property(seed = SEED)
  void jsonNamesAllServices(@ForAll("customers") Customer customer) {
    assertThat(SettingsClaims.of(theirs(customer), customer.address()))
        .isEqualTo(
            theirs(customer).services().stream()
                .map(service -> Claim.of(service, customer.address()))
                .toList());
  }

  private static AccountSettings theirs(Customer customer) {
    return customer.settings().forAddress(customer.address());
  }

  /**
   * Compares a document with the settings.
   *
   * @param masked removes what the dialect cannot express
   */
  private static void assertAgrees(
      List<Claim> claims, Customer customer, OmissionReport report, UnaryOperator<Claim> masked) {
    List<Claim> expected =
        said(theirs(customer), report)
            .map(service -> Claim.of(service, customer.address()))
            .map(masked)
            .toList();
    // As sets: some dialects render a service once that is stored twice.
    assertThat(claims).hasSameElementsAs(expected);
  }

  private static Stream<Service> said(AccountSettings settings, OmissionReport report) {
    return IntStream.range(0, settings.services().size())
        .filter(index -> report.omissions().stream().noneMatch(loss -> isWhole(loss, index)))
        .mapToObj(settings.services()::get);
  }

  private static boolean isWhole(Finding omission, int service) {
    return OmittedPart.of(omission) == OmittedPart.SERVICE
        && omission.service().orElse(-1) == service;
  }

  private static Claim asDevicesSeeIt(Claim claim) {
    return claim
        .withSecurity(claim.security().equals("plain") ? "plain" : MobileconfigClaims.PROTECTED)
        .withLogin(Claim.UNSAID);
  }

  private static List<Claim> withoutLogins(List<Claim> claims) {
    return claims.stream().map(claim -> claim.withLogin(Claim.UNSAID)).toList();
  }

  /** Ignores servers without a user name. */
  private static void assertLoginsAreTrue(List<Claim> claims, Customer customer) {
    List<Claim> truths =
        theirs(customer).services().stream()
            .map(service -> Claim.of(service, customer.address()))
            .map(claim -> asDevicesSeeIt(claim).withLogin(claim.login()))
            .toList();
    assertThat(claims).filteredOn(claim -> !claim.login().equals(Claim.UNSAID)).isSubsetOf(truths);
  }

  private static Claim asRecordsSayIt(Claim claim, Service service) {
    Claim nameless = claim.withLogin(Claim.UNSAID);
    return service instanceof WebService web
        ? nameless.withWhere(
            web.url().getHost() + " port " + (web.url().getPort() < 0 ? 443 : web.url().getPort()))
        : nameless;
  }
}
