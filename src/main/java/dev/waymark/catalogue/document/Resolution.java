package dev.waymark.catalogue.document;

import dev.waymark.finding.Finding;
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
 * The result of filling a domain's variables into a provider's document.
 *
 * @param missing variables the document needs and the domain lacks
 * @param findings every error, not only the first
 * @param settings present where nothing is missing or wrong
 */
public record Resolution(
    Set<String> missing, List<Finding> findings, Optional<AccountSettings> settings) {

  /** Stands in for the domains that will use a document. */
  static final DomainName SAMPLE = new DomainName("example.com");

  /** A name that no host has (RFC 6761 section 6.4); it marks values that depend on the domain. */
  private static final DomainName MARKER = new DomainName("nobody.invalid");

  public static Resolution of(
      ProviderDocument document, DomainName domain, Map<String, String> variables) {
    SettingsResolver resolver = new SettingsResolver(domain, variables);
    Optional<AccountSettings> settings = resolver.resolve(document);
    return new Resolution(resolver.missing(), resolver.findings(), settings);
  }

  /** Checks a document without a domain: fields with variables are left out. */
  static Resolution ofTemplate(ProviderDocument document) {
    return of(document, SAMPLE, Map.of());
  }

  /** Resolves only the mail services whose hosts depend on no domain. */
  public static Optional<AccountSettings> literal(ProviderDocument document) {
    Map<String, String> samples =
        ofTemplate(document).missing().stream()
            .collect(Collectors.toMap(Function.identity(), name -> MARKER.ascii()));
    return of(document, MARKER, samples)
        .settings()
        .map(settings -> settings.onlyMailOn(host -> !host.text().contains(MARKER.ascii())));
  }

  /** Resolves only the mail services whose hosts no other domain shares. */
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
}
