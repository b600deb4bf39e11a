package dev.waymark.catalogue;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.Finding;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves a revision for sample domains of its provider. */
@ApplicationScoped
public class Previews {
  private static final DomainName SAMPLE = new DomainName("example.com");

  private static final int SAMPLES = 5;

  private final RevisionRepository revisions;
  private final DomainRepository domains;
  private final Providers providers;
  private final AttachedDomains attachedDomains;

  Previews(
      RevisionRepository revisions,
      DomainRepository domains,
      Providers providers,
      AttachedDomains attachedDomains) {
    this.revisions = revisions;
    this.domains = domains;
    this.providers = providers;
    this.attachedDomains = attachedDomains;
  }

  /**
   * The settings of one domain under a revision.
   *
   * @param domain the sample
   * @param settings empty where the revision does not fit the domain
   * @param obstacle the reason why it does not
   */
  public record Preview(DomainName domain, Optional<AccountSettings> settings, String obstacle) {}

  /**
   * Resolves a revision for the first attached domain by name, or for an example where there is
   * none.
   *
   * @throws ChangeRejectedException where there is no such revision
   */
  @Transactional
  public Preview of(ProviderId id, int n) {
    Revision revision =
        revisions
            .find(id, n)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND,
                        "There is no revision %d of this provider.".formatted(n)));
    return of(
        id,
        StrictJson.read(
            revision.document.getBytes(StandardCharsets.UTF_8), ProviderDocument.class));
  }

  /** Resolves a document, stored or not, for the same domain. */
  @Transactional
  public Preview of(ProviderId id, ProviderDocument document) {
    return domains.first(id, 1).stream()
        .findFirst()
        .map(domain -> preview(document, new DomainName(domain.name), domain.variables))
        .orElseGet(() -> preview(document, SAMPLE, samples(document)));
  }

  /**
   * Resolves the published document: the services whose hosts depend on no domain and, where others
   * do, the settings of the first few attached domains by name.
   *
   * @throws ChangeRejectedException where there is nothing published
   */
  @Transactional
  public List<AccountSettings> samples(ProviderId id) {
    return samples(
        id,
        providers
            .published(id)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND,
                        "There is no such provider, or it has published nothing."))
            .document());
  }

  /** Resolves another document in the same way. */
  @Transactional
  public List<AccountSettings> samples(ProviderId id, ProviderDocument document) {
    return document.hostsDependOnDomain()
        ? Stream.concat(
                Resolution.literal(document).stream(),
                attachedDomains.first(id, document, SAMPLES).stream())
            .toList()
        : Resolution.literal(document).stream().toList();
  }

  /**
   * The settings of one domain, with only the hosts that no other domain shares. Empty where there
   * are none, or the domain could not be served.
   */
  @Transactional
  public Optional<AccountSettings> ownHosts(
      DomainName domain, ProviderId provider, Map<String, String> variables) {
    return providers
        .published(provider)
        .map(StoredProvider::document)
        .filter(ProviderDocument::hostsDependOnDomain)
        .flatMap(document -> Resolution.own(document, domain, variables));
  }

  private static Map<String, String> samples(ProviderDocument document) {
    return ProviderValidator.variables(document).stream()
        .collect(Collectors.toMap(Function.identity(), name -> SAMPLE.ascii()));
  }

  private static Preview preview(
      ProviderDocument document, DomainName domain, Map<String, String> variables) {
    Resolution resolution = Resolution.of(document, domain, variables);
    String obstacle =
        Stream.concat(
                resolution.missing().stream().map(name -> "the variable " + name + " is missing"),
                resolution.findings().stream().map(Previews::text))
            .collect(Collectors.joining("; "));
    return new Preview(domain, resolution.settings(), obstacle);
  }

  private static String text(Finding finding) {
    return finding.pointer() + " " + finding.detail();
  }
}
