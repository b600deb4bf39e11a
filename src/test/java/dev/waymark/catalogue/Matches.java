package dev.waymark.catalogue;

import dev.waymark.mail.DomainName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What look-ups find. */
final class Matches {
  private Matches() {}

  /** A registered domain. */
  static Match of(ProviderDocument document, Map<String, String> variables) {
    return new Match(
        Match.Rule.DOMAIN,
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
