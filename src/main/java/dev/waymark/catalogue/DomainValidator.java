package dev.waymark.catalogue;

import dev.waymark.catalogue.document.DocumentValidator;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.LoginRules;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.PublicSuffixes;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validates a domain before storage. */
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

  /**
   * Reads a document whose values are valid by themselves.
   *
   * @throws InvalidDocumentException with everything that is wrong
   */
  public static DomainDocument read(byte[] json) {
    return StrictJson.readForm(json, DomainDocument.class).require(DomainValidator::findings);
  }

  private static List<Finding> findings(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    DocumentValidator checks = new DocumentValidator(findings);
    if (document.movedTo() == null) {
      Optional<ProviderId> unused = provider(document, checks);
      checks.variables(document.variables());
      LoginRules.checkValues(document.login(), document.variables(), checks);
    } else {
      Optional<MoveTarget> unused = MovedDomains.check(document, checks);
    }
    return findings;
  }

  /** The provider of a domain that has not moved; it may not exist. */
  public ProviderId served(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    DocumentValidator checks = new DocumentValidator(findings);
    Optional<ProviderId> provider = provider(document, checks);
    checks.variables(document.variables());
    logins.check(document.login(), document.variables(), checks);
    refuse(findings);
    return provider.orElseThrow();
  }

  private static Optional<ProviderId> provider(DomainDocument document, DocumentValidator checks) {
    return checks.parsed(
        "/provider", checks.required("/provider", document.provider()), ProviderId::new);
  }

  /** The target of a domain that has moved. */
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
