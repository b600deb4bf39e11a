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
 * Directory limited to the caller's scope: a token for some providers sees only the domains of
 * these. All others are unknown to it.
 */
@ApplicationScoped
public class ScopedDirectory {
  private final SettingsDirectory directory;
  private final CurrentToken token;

  public ScopedDirectory(SettingsDirectory directory, CurrentToken token) {
    this.directory = directory;
    this.token = token;
  }

  /** Looks a domain up; empty if the caller may not see it. */
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

  /** Tells whether the caller may see results about a subject. */
  public boolean shows(ProbeSubject subject) {
    return token.scope().isAll()
        || (subject.domain().isPresent()
            ? answerFor(subject.domain().get()).isPresent()
            : token.scope().includes(subject.provider()));
  }

  /** Problem for a domain that the caller may not see. */
  public static ProblemException unknown() {
    return new ProblemException(ProblemType.UNKNOWN_DOMAIN, "This service has no settings for it.");
  }
}
