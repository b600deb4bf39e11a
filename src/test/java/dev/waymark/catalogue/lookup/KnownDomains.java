package dev.waymark.catalogue.lookup;

import dev.waymark.MovableClock;
import dev.waymark.catalogue.MovedDomains;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory of sample settings. */
@Vetoed
public final class KnownDomains extends SettingsDirectory {
  private final Map<DomainName, LookupResult> known = new HashMap<>();
  private final Set<DomainName> unreachable = new HashSet<>();

  public KnownDomains(AccountSettings... settings) {
    super(domain -> Optional.empty(), new MovableClock(), () -> true, Runnable::run);
    for (AccountSettings each : settings) {
      known.put(
          each.domain(), answer(LookupResult.Standing.FOUND, Optional.of(each), Optional.empty()));
    }
  }

  /** A domain whose mail has moved to another one, or to a URL. */
  public KnownDomains moved(String domain, String destination) {
    return with(
        domain,
        answer(
            LookupResult.Standing.MOVED,
            Optional.empty(),
            Optional.of(MovedDomains.destination(destination))));
  }

  /** A domain for which there is nothing to say, for whatever reason. */
  public KnownDomains without(String domain, LookupResult.Standing standing) {
    return with(domain, answer(standing, Optional.empty(), Optional.empty()));
  }

  /** A domain that the database would have to be asked about, and cannot. */
  public KnownDomains unreachable(String domain) {
    unreachable.add(DomainName.parse(domain));
    return this;
  }

  private KnownDomains with(String domain, LookupResult answer) {
    known.put(DomainName.parse(domain), answer);
    return this;
  }

  private static LookupResult answer(
      LookupResult.Standing standing,
      Optional<AccountSettings> settings,
      Optional<MoveTarget> movedTo) {
    return new LookupResult(standing, settings, movedTo, Optional.empty(), List.of());
  }

  @Override
  public LookupResult answerFor(DomainName domain) {
    if (unreachable.contains(domain)) {
      throw new UnavailableException("the database does not answer a look-up");
    }
    return known.getOrDefault(domain, LookupResult.unknown());
  }

  @Override
  public Uni<LookupResult> answer(DomainName domain) {
    return Uni.createFrom().item(answerFor(domain));
  }

  @Override
  public Uni<Optional<AccountSettings>> findForMx(DomainName asked, DomainName mxDomain) {
    return Uni.createFrom()
        .item(
            settingsFor(mxDomain)
                .map(
                    provider ->
                        AccountSettings.of(
                                asked,
                                provider.displayName(),
                                provider.shortName(),
                                provider.services(),
                                provider.links(),
                                provider.oauth2())
                            .foundByMx(mxDomain)));
  }
}
