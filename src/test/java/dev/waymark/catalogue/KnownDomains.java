package dev.waymark.catalogue;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Destination;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Unavailable;
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
public final class KnownDomains extends Directory {
  private final Map<DomainName, Answer> known = new HashMap<>();
  private final Set<DomainName> unreachable = new HashSet<>();

  public KnownDomains(AccountSettings... settings) {
    super(domain -> Optional.empty());
    for (AccountSettings each : settings) {
      known.put(each.domain(), answer(Answer.Standing.KNOWN, Optional.of(each), Optional.empty()));
    }
  }

  /** A domain whose mail has moved to another one, or to a URL. */
  public KnownDomains moved(String domain, String destination) {
    return with(
        domain,
        answer(
            Answer.Standing.MOVED, Optional.empty(), Optional.of(Moves.destination(destination))));
  }

  /** A domain for which there is nothing to say, for whatever reason. */
  public KnownDomains without(String domain, Answer.Standing standing) {
    return with(domain, answer(standing, Optional.empty(), Optional.empty()));
  }

  /** A domain that the database would have to be asked about, and cannot. */
  public KnownDomains unreachable(String domain) {
    unreachable.add(DomainName.parse(domain));
    return this;
  }

  private KnownDomains with(String domain, Answer answer) {
    known.put(DomainName.parse(domain), answer);
    return this;
  }

  private static Answer answer(
      Answer.Standing standing, Optional<AccountSettings> settings, Optional<Destination> movedTo) {
    return new Answer(standing, settings, movedTo, Optional.empty(), List.of());
  }

  @Override
  public Answer answerFor(DomainName domain) {
    if (unreachable.contains(domain)) {
      throw new Unavailable("the database does not answer a look-up");
    }
    return known.getOrDefault(domain, Answer.unknown());
  }

  @Override
  public Uni<Answer> answer(DomainName domain) {
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
