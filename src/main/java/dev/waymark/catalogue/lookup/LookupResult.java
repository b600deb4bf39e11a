package dev.waymark.catalogue.lookup;

import dev.waymark.catalogue.document.Resolution;
import dev.waymark.finding.Finding;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of looking up a domain.
 *
 * @param settings present where it is {@code FOUND}
 * @param movedTo present where it has {@code MOVED}
 * @param match what the look-up found; absent where it is {@code UNKNOWN}
 * @param obstacles reasons why there are no settings, where it is {@code INVALID}
 */
public record LookupResult(
    Standing standing,
    Optional<AccountSettings> settings,
    Optional<MoveTarget> movedTo,
    Optional<LookupMatch> match,
    List<Finding> obstacles) {

  /** Status of a domain in this service. */
  public enum Standing {
    FOUND,
    MOVED,
    /** Its provider has published nothing. */
    NOT_PUBLISHED,
    /** The stored data is not valid for this domain, for example because the name is too long. */
    INVALID,
    UNKNOWN
  }

  public LookupResult {
    obstacles = List.copyOf(obstacles);
  }

  static LookupResult unknown() {
    return nothing(Standing.UNKNOWN, Optional.empty(), List.of());
  }

  static LookupResult of(LookupMatch match, DomainName domain) {
    if (match.movedTo().isPresent()) {
      return new LookupResult(
          Standing.MOVED, Optional.empty(), match.movedTo(), Optional.of(match), List.of());
    }
    return match
        .document()
        .map(document -> of(match, Resolution.of(document, domain, match.variables())))
        .orElseGet(() -> nothing(Standing.NOT_PUBLISHED, Optional.of(match), List.of()));
  }

  private static LookupResult of(LookupMatch match, Resolution resolution) {
    if (resolution.settings().isEmpty()) {
      Stream<Finding> missing =
          resolution.missing().stream()
              .map(
                  name ->
                      Finding.invalid("/variables/" + name, "is missing; the provider needs it"));
      return nothing(
          Standing.INVALID,
          Optional.of(match),
          Stream.concat(missing, resolution.findings().stream()).toList());
    }
    Optional<AccountSettings> settings =
        resolution.settings().map(fitting -> fitting.withLogins(match.logins()));
    return new LookupResult(
        Standing.FOUND,
        match.mxSuffix().map(mx -> settings.map(found -> found.foundByMx(mx))).orElse(settings),
        Optional.empty(),
        Optional.of(match),
        List.of());
  }

  private static LookupResult nothing(
      Standing standing, Optional<LookupMatch> match, List<Finding> obstacles) {
    return new LookupResult(standing, Optional.empty(), Optional.empty(), match, obstacles);
  }
}
