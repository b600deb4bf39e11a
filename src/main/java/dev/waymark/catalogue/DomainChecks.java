package dev.waymark.catalogue;

import dev.waymark.mail.Destination;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Finding;
import dev.waymark.mail.InvalidDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true of a domain before it is stored, however it comes in. */
@ApplicationScoped
class DomainChecks {
  private final LoginRules logins;

  DomainChecks(LoginRules logins) {
    this.logins = logins;
  }

  static void requireRegistrable(DomainName name) {
    if (PublicSuffixes.contains(name)) {
      throw new InvalidDocument(
          "", "the domain is a public suffix, under which others register names");
    }
  }

  /** The provider of a domain that has not moved; whether there is such a one is not known here. */
  ProviderId served(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    Checks checks = new Checks(findings);
    Optional<ProviderId> provider =
        checks.parsed(
            "/provider", checks.required("/provider", document.provider()), ProviderId::new);
    checks.variables(document.variables());
    logins.check(document.login(), document.variables(), checks);
    refuse(findings);
    return provider.orElseThrow();
  }

  /** Where a domain has moved to. */
  static Destination moved(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    Optional<Destination> destination = Moves.check(document, new Checks(findings));
    refuse(findings);
    return destination.orElseThrow();
  }

  static void requireFit(
      ProviderDocument published, DomainName name, Map<String, String> variables) {
    Resolution resolution = Resolution.of(published, name, variables);
    List<Finding> findings = new ArrayList<>();
    for (String variable : resolution.missing()) {
      findings.add(
          new Finding("/variables/" + variable, "is missing; the provider's document needs it"));
    }
    for (Finding finding : resolution.findings()) {
      findings.add(
          new Finding(
              "/variables",
              "do not fit the provider's " + finding.pointer() + ": " + finding.detail()));
    }
    refuse(findings);
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new InvalidDocument(findings);
    }
  }
}
