package dev.waymark.catalogue;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Finding;
import dev.waymark.mail.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What comes out of a provider's document and a domain's variables.
 *
 * @param missing variables the document needs and the domain lacks
 * @param findings what is wrong; everything, not only the first
 * @param settings present where nothing is missing or wrong
 */
record Resolution(Set<String> missing, List<Finding> findings, Optional<AccountSettings> settings) {

  /** Stands in for the domains that will use a document. */
  private static final DomainName SAMPLE = new DomainName("example.com");

  static Resolution of(
      ProviderDocument document, DomainName domain, Map<String, String> variables) {
    return new Resolver(domain, variables).resolve(document);
  }

  /** As much as can be said without a domain: fields with variables are not looked at. */
  static Resolution ofTemplate(ProviderDocument document) {
    return of(document, SAMPLE, Map.of());
  }

  /** What is to be said of a document whatever its domains are. */
  static List<Warning> warnings(ProviderDocument document) {
    Map<String, String> samples =
        document.variables().stream()
            .collect(Collectors.toMap(Function.identity(), name -> SAMPLE.ascii()));
    return of(document, SAMPLE, samples)
        .settings()
        .map(AccountSettings::warnings)
        .orElse(List.of());
  }
}
