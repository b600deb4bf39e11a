package dev.waymark.catalogue;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.Finding;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a revision means for domains that stand for all of a provider's. */
@ApplicationScoped
public class Previews {
  private static final DomainName SAMPLE = new DomainName("example.com");

  /** So many domains stand for all of a provider. */
  private static final int SAMPLES = 5;

  private final EntityManager entities;
  private final Providers providers;
  private final AttachedDomains attachedDomains;

  Previews(EntityManager entities, Providers providers, AttachedDomains attachedDomains) {
    this.entities = entities;
    this.providers = providers;
    this.attachedDomains = attachedDomains;
  }

  /**
   * The first attached domain by name; a made-up one where there is none.
   *
   * @throws ChangeRejectedException where there is no such revision
   */
  @Transactional
  public Preview of(ProviderId id, int n) {
    Revision revision = entities.find(Revision.class, new Revision.Key(id.text(), n));
    if (revision == null) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no revision %d of it.".formatted(n));
    }
    return of(
        id,
        StrictJson.read(
            revision.document.getBytes(StandardCharsets.UTF_8), ProviderDocument.class));
  }

  /** What a document that need not be stored would mean for the same domain. */
  @Transactional
  public Preview of(ProviderId id, ProviderDocument document) {
    return first(id)
        .map(domain -> preview(document, new DomainName(domain.name), domain.variables))
        .orElseGet(() -> preview(document, SAMPLE, samples(document)));
  }

  /**
   * What the published document makes of its services: those whose hosts depend on no domain, and,
   * where others do, what the first few attached domains by name get.
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

  /** What another document would make of them. */
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
   * What clients of one domain would be told of hosts that are its own; those that the provider has
   * for all domains are left out. Empty where there are none, or the domain could not be served.
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

  private Optional<Domain> first(ProviderId id) {
    return entities
        .createQuery("from Domain where provider = :provider order by name", Domain.class)
        .setParameter("provider", id.text())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static Map<String, String> samples(ProviderDocument document) {
    return document.variables().stream()
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
