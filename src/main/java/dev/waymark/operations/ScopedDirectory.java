package dev.waymark.operations;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.lookup.LookupMatch;
import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.security.session.CurrentToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The directory as the caller may see it: with a token for some providers, only the domains that
 * these answer for. All others are unknown to it.
 */
@ApplicationScoped
public class ScopedDirectory {
  private final SettingsDirectory directory;
  private final CurrentToken token;

  public ScopedDirectory(SettingsDirectory directory, CurrentToken token) {
    this.directory = directory;
    this.token = token;
  }

  /** What the directory says; empty where the caller may not see it. */
  public Optional<LookupResult> answerFor(DomainName domain) {
    return Optional.of(directory.answerFor(domain))
        .filter(
            answer ->
                token
                    .scope()
                    .includes(answer.match().flatMap(LookupMatch::provider).map(ProviderId::text)));
  }

  /** The settings; empty where there are none, or the caller may not see them. */
  public Optional<AccountSettings> settingsFor(DomainName domain) {
    return answerFor(domain).flatMap(LookupResult::settings);
  }

  /** Whether the caller may see results about it. */
  public boolean shows(ProbeSubject subject) {
    return token.scope().isAll()
        || (subject.domain().isPresent()
            ? answerFor(subject.domain().get()).isPresent()
            : token.scope().includes(subject.provider()));
  }

  /** What is said of a domain that is not to be seen. */
  public static ProblemException unknown() {
    return new ProblemException(ProblemType.UNKNOWN_DOMAIN, "This service has no settings for it.");
  }
}
