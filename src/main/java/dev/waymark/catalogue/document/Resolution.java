package dev.waymark.catalogue.document;

import dev.waymark.finding.Finding;
import dev.waymark.finding.SettingsWarnings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes out of a provider's document and a domain's variables.
 *
 * @param missing variables the document needs and the domain lacks
 * @param findings what is wrong; everything, not only the first
 * @param settings present where nothing is missing or wrong
 */
public record Resolution(
    Set<String> missing, List<Finding> findings, Optional<AccountSettings> settings) {

  /** Stands in for the domains that will use a document. */
  private static final DomainName SAMPLE = new DomainName("example.com");

  /** No host is ever called that (RFC 6761 section 6.4), so it shows where a domain had its say. */
  private static final DomainName NOBODY = new DomainName("nobody.invalid");

  public static Resolution of(
      ProviderDocument document, DomainName domain, Map<String, String> variables) {
    return new SettingsResolver(domain, variables).resolve(document);
  }

  /** As much as can be said without a domain: fields with variables are not looked at. */
  static Resolution ofTemplate(ProviderDocument document) {
    return of(document, SAMPLE, Map.of());
  }

  /** What a document says by itself: only the mail services whose hosts depend on no domain. */
  public static Optional<AccountSettings> literal(ProviderDocument document) {
    Map<String, String> samples =
        document.variables().stream()
            .collect(Collectors.toMap(Function.identity(), name -> NOBODY.ascii()));
    return of(document, NOBODY, samples)
        .settings()
        .map(settings -> settings.onlyMailOn(host -> !host.text().contains(NOBODY.ascii())));
  }

  /** What a domain gets by itself: only the mail services whose hosts no other domain shares. */
  public static Optional<AccountSettings> own(
      ProviderDocument document, DomainName domain, Map<String, String> variables) {
    Set<Host> shared =
        literal(document).stream()
            .flatMap(
                literal -> Stream.concat(hosts(literal.services()), hosts(literal.unpublished())))
            .collect(Collectors.toSet());
    return of(document, domain, variables)
        .settings()
        .map(settings -> settings.onlyMailOn(host -> !shared.contains(host)));
  }

  private static Stream<Host> hosts(List<Service> services) {
    return services.stream()
        .flatMap(
            service ->
                service instanceof MailService mail ? Stream.of(mail.host()) : Stream.empty());
  }

  /** What is to be said of a document whatever its domains are. */
  static List<Finding> warnings(ProviderDocument document) {
    Map<String, String> samples =
        document.variables().stream()
            .collect(Collectors.toMap(Function.identity(), name -> SAMPLE.ascii()));
    return of(document, SAMPLE, samples).settings().map(SettingsWarnings::of).orElse(List.of());
  }
}
