package dev.waymark.catalogue.document;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import java.util.Map;

/** Settings from a document that needs no variables. */
public final class ResolvedDocument {
  private ResolvedDocument() {}

  public static AccountSettings of(ProviderDocument document, DomainName domain) {
    Resolution resolution = Resolution.of(document, domain, Map.of());
    return resolution
        .settings()
        .orElseThrow(() -> new AssertionError(domain + ": " + resolution.findings()));
  }
}
