package dev.waymark.ispdb;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderDocument.LinksDocument;
import dev.waymark.catalogue.document.ProviderDocument.OAuth2Document;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Validates each part of a file alone: one bad server must not cost the others.
 *
 * @param variablesAllowed whether somebody will give the variables their values; the domains that a
 *     file names bring none
 */
record PartialValidation(boolean variablesAllowed) {
  private static final ServiceDocument GOOD =
      new ServiceDocument(
          "imap",
          "mail.example.com",
          993,
          "tls",
          null,
          List.of("password-cleartext"),
          "%EMAILADDRESS%",
          null);

  /** Reason it cannot be stored; empty if it can. */
  Optional<String> of(ServiceDocument service) {
    return obstacle(service, null, null);
  }

  Optional<String> of(LinksDocument links) {
    return obstacle(GOOD, links, null);
  }

  Optional<String> of(OAuth2Document oauth2) {
    return obstacle(GOOD, null, oauth2);
  }

  private Optional<String> obstacle(
      ServiceDocument service, @Nullable LinksDocument links, @Nullable OAuth2Document oauth2) {
    ProviderDocument alone =
        new ProviderDocument("a", "a", List.of(service), links, oauth2, List.of(), null);
    List<Finding> findings = ProviderValidator.findings(alone);
    if (!findings.isEmpty()) {
      return Optional.of(
          findings.stream().map(PartialValidation::text).collect(Collectors.joining("; ")));
    }
    return ProviderValidator.variables(alone).isEmpty() || variablesAllowed
        ? Optional.empty()
        : Optional.of(
            "nobody could fill in " + String.join(", ", ProviderValidator.variables(alone)));
  }

  /** The pointer without what leads to the part itself. */
  private static String text(Finding finding) {
    return finding.pointer().replaceFirst("^/(?:services/0|links|oauth2)/", "")
        + " "
        + finding.detail();
  }
}
