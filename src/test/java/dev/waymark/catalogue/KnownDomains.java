package dev.waymark.catalogue;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A directory of sample settings. */
@Vetoed
public final class KnownDomains extends Directory {
  private final Map<DomainName, AccountSettings> known;

  public KnownDomains(AccountSettings... known) {
    super(domain -> Optional.empty());
    this.known =
        Arrays.stream(known)
            .collect(Collectors.toMap(AccountSettings::domain, Function.identity()));
  }

  @Override
  public Optional<AccountSettings> settingsFor(DomainName domain) {
    return Optional.ofNullable(known.get(domain));
  }

  @Override
  public Uni<Optional<AccountSettings>> find(DomainName domain) {
    return Uni.createFrom().item(settingsFor(domain));
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
                            provider.oauth2())));
  }
}
