package dev.waymark.ispdb;

import static dev.waymark.ispdb.ClientConfig.children;
import static dev.waymark.ispdb.ClientConfig.text;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderDocument.OAuth2Document;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A file of the ISPDB as a provider of ours.
 *
 * @param domains those that it names, each once
 * @param notes what of it is left out or changed, and why
 */
record IspdbFile(
    ProviderId id, ProviderDocument provider, List<DomainName> domains, List<String> notes) {
  /** Largest size in bytes; the ISPDB's largest file has a thirtieth of it. */
  static final int MAX_SIZE = 1024 * 1024;

  private static final Pattern PLACEHOLDER = Pattern.compile("%[A-Z][A-Z0-9]*%");
  private static final int MAX_NAME = 60;
  private static final int MAX_SHORT_NAME = 20;
  private static final int MAX_ID = 63;

  IspdbFile {
    domains = List.copyOf(domains);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidDocumentException where nothing of it can be stored
   */
  static IspdbFile read(byte[] xml) {
    ClientConfig file = ClientConfig.read(xml);
    List<String> notes = new ArrayList<>();
    List<DomainName> domains = domains(file.provider(), false, notes);
    // A provider that was exported with its variables has no domains: they need values first.
    PartialValidation trial = new PartialValidation(domains.isEmpty());
    String ispdbId = file.provider().getAttribute("id").strip();
    ProviderDocument provider =
        new ProviderDocument(
            name(file.provider(), "displayName", MAX_NAME, ispdbId, notes),
            shortName(file.provider(), ispdbId, notes),
            services(file, trial, notes),
            FileLinks.of(file, trial, notes),
            oauth2(file, trial, notes),
            domains(file.provider(), true, notes).stream().map(DomainName::ascii).toList(),
            ispdbId);
    List<Finding> findings = ProviderValidator.findings(provider);
    if (!findings.isEmpty()) {
      throw new InvalidDocumentException(findings);
    }
    return new IspdbFile(id(ispdbId), provider, domains, notes);
  }

  /** {@code OXCloud-EU} is {@code oxcloud-eu} here. */
  private static ProviderId id(String ispdbId) {
    String id =
        ispdbId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-").replaceFirst("^[.-]+", "");
    if (id.isEmpty()) {
      throw new InvalidDocumentException(
          "/emailProvider/id", "is missing, or has no letter or digit");
    }
    // The API has a path of that name.
    return new ProviderId(
        id.equals("import") ? "import-" : id.substring(0, Math.min(id.length(), MAX_ID)));
  }

  private static List<DomainName> domains(Element provider, boolean mx, List<String> notes) {
    return children(provider, "domain").stream()
        .filter(element -> element.getAttribute("purpose").equals("mx") == mx)
        .map(ClientConfig::text)
        .flatMap(text -> domain(text, notes).stream())
        .distinct()
        .toList();
  }

  private static Optional<DomainName> domain(String text, List<String> notes) {
    Optional<DomainName> domain = DomainName.tryParse(text);
    if (domain.isEmpty()) {
      notes.add("domain " + text + ": left out, it is no domain name");
    }
    return domain;
  }

  private static List<ServiceDocument> services(
      ClientConfig file, PartialValidation trial, List<String> notes) {
    List<ServiceDocument> services = FileServices.of(file, trial, notes);
    if (services.isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.invalid("/services", "none of its servers can be stored"));
      notes.forEach(note -> findings.add(Finding.invalid("", note)));
      throw new InvalidDocumentException(findings);
    }
    return services;
  }

  private static @Nullable OAuth2Document oauth2(
      ClientConfig file, PartialValidation trial, List<String> notes) {
    Optional<OAuth2Document> oauth2 =
        file.anywhere("oAuth2")
            .findFirst()
            .map(
                element ->
                    new OAuth2Document(
                        text(element, "issuer").orElse(null),
                        text(element, "scope").orElse(null),
                        text(element, "authURL").orElse(null),
                        text(element, "tokenURL").orElse(null)));
    Optional<String> obstacle = oauth2.flatMap(trial::of);
    obstacle.ifPresent(why -> notes.add("oAuth2: left out, " + why));
    return obstacle.isEmpty() ? oauth2.orElse(null) : null;
  }

  private static String shortName(Element provider, String id, List<String> notes) {
    return children(provider, "displayShortName").isEmpty()
        ? name(provider, "displayName", MAX_SHORT_NAME, id, new ArrayList<>())
        : name(provider, "displayShortName", MAX_SHORT_NAME, id, notes);
  }

  /** Not every client fills placeholders into names, and some cut them in the middle. */
  private static String name(
      Element provider, String element, int max, String otherwise, List<String> notes) {
    String name = text(provider, element).orElse("");
    String kept =
        Stream.of(PLACEHOLDER.matcher(name).replaceAll("").strip(), otherwise, "?")
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow();
    if (kept.codePointCount(0, kept.length()) > max) {
      kept = kept.substring(0, kept.offsetByCodePoints(0, max)).strip();
    }
    if (!kept.equals(name)) {
      notes.add(element + ": changed to " + kept);
    }
    return kept;
  }
}
