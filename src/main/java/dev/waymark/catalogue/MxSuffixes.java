package dev.waymark.catalogue;

import dev.waymark.audit.Change;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.DomainName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Name suffixes of mail exchangers by which a provider answers for unregistered domains. */
final class MxSuffixes {
  private MxSuffixes() {}

  /**
   * Refuses new suffixes in a change whose token is for some providers only: the provider would
   * answer for domains that are not registered here.
   *
   * @throws ChangeRejectedException then
   */
  static void requireKnown(Provider provider, List<String> suffixes, Change change) {
    if (!change.scope().isAll() && !provider.mxSuffixes.containsAll(names(suffixes))) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.FORBIDDEN,
          "A token for some providers cannot add mxSuffixes; use a token for all providers.");
    }
  }

  /** Replaces a provider's suffixes, in the transaction that publishes its document. */
  static void replace(Provider provider, List<String> suffixes) {
    Set<String> names = names(suffixes);
    provider.mxSuffixes.retainAll(names);
    provider.mxSuffixes.addAll(names);
  }

  private static Set<String> names(List<String> suffixes) {
    return suffixes.stream()
        .map(suffix -> DomainName.parse(suffix).ascii())
        .collect(Collectors.toSet());
  }
}
