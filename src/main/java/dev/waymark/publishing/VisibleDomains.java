package dev.waymark.publishing;

import dev.waymark.catalogue.Answer;
import dev.waymark.catalogue.Directory;
import dev.waymark.catalogue.Match;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import dev.waymark.probe.history.Subject;
import dev.waymark.security.CurrentToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The directory as the caller may see it: with a token for some providers, only the domains that
 * these answer for. All others are unknown to it.
 */
@ApplicationScoped
public class VisibleDomains {
  private final Directory directory;
  private final CurrentToken token;

  public VisibleDomains(Directory directory, CurrentToken token) {
    this.directory = directory;
    this.token = token;
  }

  /** What the directory says; empty where the caller may not see it. */
  public Optional<Answer> answerFor(DomainName domain) {
    return Optional.of(directory.answerFor(domain))
        .filter(
            answer ->
                token
                    .scope()
                    .includes(answer.match().flatMap(Match::provider).map(ProviderId::text)));
  }

  /** The settings; empty where there are none, or the caller may not see them. */
  public Optional<AccountSettings> settingsFor(DomainName domain) {
    return answerFor(domain).flatMap(Answer::settings);
  }

  /** Whether the caller may see results about it. */
  public boolean shows(Subject subject) {
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
