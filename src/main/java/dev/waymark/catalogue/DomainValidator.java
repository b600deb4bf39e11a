package dev.waymark.catalogue;

import dev.waymark.catalogue.document.DocumentValidator;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.LoginRules;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.PublicSuffixes;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true of a domain before it is stored, however it comes in. */
@ApplicationScoped
public class DomainValidator {
  private final LoginRules logins;

  DomainValidator(LoginRules logins) {
    this.logins = logins;
  }

  public static void requireRegistrable(DomainName name) {
    if (PublicSuffixes.contains(name)) {
      throw new InvalidDocumentException(
          "", "the domain is a public suffix, under which others register names");
    }
  }

  /** The provider of a domain that has not moved; whether there is such a one is not known here. */
  public ProviderId served(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    DocumentValidator checks = new DocumentValidator(findings);
    Optional<ProviderId> provider =
        checks.parsed(
            "/provider", checks.required("/provider", document.provider()), ProviderId::new);
    checks.variables(document.variables());
    logins.check(document.login(), document.variables(), checks);
    refuse(findings);
    return provider.orElseThrow();
  }

  /** Where a domain has moved to. */
  public static MoveTarget moved(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    Optional<MoveTarget> destination =
        MovedDomains.check(document, new DocumentValidator(findings));
    refuse(findings);
    return destination.orElseThrow();
  }

  public static void requireFit(
      ProviderDocument published, DomainName name, Map<String, String> variables) {
    Resolution resolution = Resolution.of(published, name, variables);
    List<Finding> findings = new ArrayList<>();
    for (String variable : resolution.missing()) {
      findings.add(
          Finding.invalid(
              "/variables/" + variable, "is missing; the provider's document needs it"));
    }
    for (Finding finding : resolution.findings()) {
      findings.add(
          Finding.invalid(
              "/variables",
              "do not fit the provider's " + finding.pointer() + ": " + finding.detail()));
    }
    refuse(findings);
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new InvalidDocumentException(findings);
    }
  }
}
