package dev.waymark.catalogue.bulk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.catalogue.document.PublicSuffixes;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.finding.SettingsWarnings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.address.DomainName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Content of the starter catalogue. */
class StarterCatalogueTest {
  private static final Path FOLDER = Path.of("src/main/resources/catalogue");

  /** A domain of each provider that people will look for first. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          entry("gmail.com", "gmail"),
          entry("outlook.com", "outlook.com"),
          entry("yahoo.com", "yahoo"),
          entry("icloud.com", "icloud"),
          entry("gmx.net", "gmx"),
          entry("web.de", "web.de"),
          entry("fastmail.com", "fastmail"),
          entry("mailbox.org", "mailbox.org"),
          entry("posteo.de", "posteo"),
          entry("zoho.com", "zoho"),
          entry("yandex.ru", "yandex"),
          entry("mail.ru", "mail.ru"),
          entry("aol.com", "aol"),
          entry("comcast.net", "comcast"),
          entry("orange.fr", "orange.fr"),
          entry("free.fr", "free.fr"),
          entry("libero.it", "libero"),
          entry("qq.com", "qq"),
          entry("163.com", "163"),
          entry("naver.com", "naver"),
          entry("seznam.cz", "seznam"),
          entry("t-online.de", "t-online"));

  /** Hosters, whose customers bring domains of their own. */
  private static final List<String> HOSTERS =
      List.of("mediatemple", "ionos.de", "ionos.com", "ovh", "gandi", "infomaniak", "migadu");

  static Stream<String> ids() {
    return StarterCatalogue.ids().stream();
  }

  @Test
  void theIndexListsEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> documents =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.substring(0, name.length() - ".json".length()))
              .sorted()
              .toList();

      assertThat(StarterCatalogue.ids()).isEqualTo(documents).hasSizeGreaterThanOrEqualTo(26);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyDocumentIsValidAndDocumented(String id) {
    StarterCatalogue.Entry entry = StarterCatalogue.read(id);
    AccountSettings settings = settings(entry, domainsOrSample(entry).get(0));

    assertThat(new ProviderId(id)).hasToString(id);
    assertThat(settings.links().documentation())
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page.text()).containsKey("en"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyDomainHasProtectedIncomingAndOutgoingMail(String id) {
    StarterCatalogue.Entry entry = StarterCatalogue.read(id);

    for (DomainName domain : domainsOrSample(entry)) {
      AccountSettings settings = settings(entry, domain);
      assertThat(settings.hasMail()).as("%s both ways", domain).isTrue();
      assertThat(SettingsWarnings.of(settings)).as("warnings of %s", domain).isEmpty();
      assertThat(settings.services())
          .filteredOn(MailService.class::isInstance)
          .allMatch(service -> ((MailService) service).security().isProtected());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void domainsAreCanonicalAndNotPublicSuffixes(String id) {
    for (String domain : StarterCatalogue.read(id).domains()) {
      assertThat(DomainName.parse(domain).ascii()).isEqualTo(domain);
      assertThat(PublicSuffixes.contains(DomainName.parse(domain))).as(domain).isFalse();
    }
  }

  @Test
  void noDomainBelongsToTwoProviders() {
    assertThat(ids().flatMap(id -> StarterCatalogue.read(id).domains().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noMxSuffixBelongsToTwoProviders() {
    assertThat(ids().flatMap(id -> StarterCatalogue.read(id).provider().mxSuffixes().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theLargeProvidersAreThere() {
    EXPECTED.forEach(
        (domain, id) -> assertThat(StarterCatalogue.read(id).domains()).as(id).contains(domain));
    assertThat(StarterCatalogue.ids()).containsAll(HOSTERS);
  }

  @Test
  void mediaTempleNeedsTheServerOfEachCustomer() {
    ProviderDocument provider = StarterCatalogue.read("mediatemple").provider();
    AccountSettings settings =
        Resolution.of(provider, new DomainName("example.com"), Map.of("SERVER", "mail.example.com"))
            .settings()
            .orElseThrow();

    assertThat(ProviderValidator.variables(provider)).containsExactly("SERVER");
    assertThat(ports(settings.services().stream().map(MailService.class::cast)))
        .containsExactly("imap 993 tls", "pop3 995 tls", "smtp 465 tls");
    assertThat(ports(settings.unpublished().stream().map(MailService.class::cast)))
        .containsExactly("imap 143 plain", "pop3 110 plain", "smtp 587 plain", "smtp 25 plain");
    assertThat(settings.links().password()).hasToString("Optional[https://mail.example.com:8443/]");
  }

  private static List<String> ports(Stream<MailService> services) {
    return services
        .map(s -> s.protocol().wireName() + " " + s.port() + " " + s.security().wireName())
        .toList();
  }

  private static AccountSettings settings(StarterCatalogue.Entry entry, DomainName domain) {
    Map<String, String> variables =
        ProviderValidator.variables(entry.provider()).isEmpty()
            ? Map.of()
            : Map.of("SERVER", "mail.example.com");
    return Resolution.of(entry.provider(), domain, variables).settings().orElseThrow();
  }

  private static List<DomainName> domainsOrSample(StarterCatalogue.Entry entry) {
    return entry.domains().isEmpty()
        ? List.of(new DomainName("example.com"))
        : entry.domains().stream().map(DomainName::parse).toList();
  }
}
