package dev.waymark.catalogue.lookup;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.DomainName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Sample results of look-ups. */
final class Matches {
  private Matches() {}

  /** A registered domain. */
  static LookupMatch of(ProviderDocument document, Map<String, String> variables) {
    return new LookupMatch(
        LookupMatch.Rule.DOMAIN,
        Optional.of(new DomainName("example.com")),
        Optional.empty(),
        Optional.of(new ProviderId("p")),
        OptionalInt.of(1),
        Optional.of(document),
        variables,
        List.of(),
        Optional.empty(),
        false);
  }
}
