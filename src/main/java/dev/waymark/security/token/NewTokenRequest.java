package dev.waymark.security.token;

import dev.waymark.audit.ProviderScope;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.http.FutureInstant;
import dev.waymark.mail.address.SafeText;
import dev.waymark.security.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Unvalidated request for a new token.
 *
 * @param expiresAt an ISO 8601 instant; empty for never
 * @param providers ids of the providers that it is limited to; empty for all
 */
public record NewTokenRequest(
    Optional<String> name,
    Optional<String> role,
    Optional<String> expiresAt,
    Optional<List<String>> providers) {
  private static final int MAX_NAME = 64;

  /** Each provider costs one query when domains are listed. */
  private static final int MAX_PROVIDERS = 100;

  /**
   * Validates the request.
   *
   * @param wrongWithId returns the error of a provider's id; empty if it is valid
   * @throws InvalidDocumentException with all errors
   */
  public NewToken grant(Instant now, Function<String, Optional<String>> wrongWithId) {
    List<Finding> findings = new ArrayList<>();
    checkName(findings);
    Optional<Role> known = role.flatMap(Role::fromWireName);
    if (known.isEmpty()) {
      findings.add(Finding.invalid("/role", "expected support or admin"));
    }
    Optional<Instant> end = end(now, findings);
    checkProviders(wrongWithId, findings);
    if (!findings.isEmpty()) {
      throw new InvalidDocumentException(findings);
    }
    return new NewToken(
        name.orElseThrow(),
        known.orElseThrow(),
        end,
        new ProviderScope(providers.map(Set::copyOf)));
  }

  private void checkName(List<Finding> findings) {
    String text = name.orElse("");
    if (text.isEmpty()
        || text.length() > MAX_NAME
        || !text.equals(text.strip())
        || !SafeText.isSafe(text)) {
      findings.add(
          Finding.invalid(
              "/name",
              "expected 1 to "
                  + MAX_NAME
                  + " characters, none of them a control character, no space at the ends"));
    }
  }

  private Optional<Instant> end(Instant now, List<Finding> findings) {
    try {
      return expiresAt.map(
          text ->
              FutureInstant.parse(
                  text, now, what -> new InvalidDocumentException("/expiresAt", what)));
    } catch (InvalidDocumentException e) {
      findings.addAll(e.findings());
      return Optional.empty();
    }
  }

  private void checkProviders(
      Function<String, Optional<String>> wrongWithId, List<Finding> findings) {
    List<String> ids = providers.orElse(List.of());
    if (providers.isPresent() && (ids.isEmpty() || ids.size() > MAX_PROVIDERS)) {
      findings.add(
          Finding.invalid(
              "/providers", "expected 1 to " + MAX_PROVIDERS + " ids; leave it out for all"));
    }
    IntStream.range(0, ids.size())
        .forEach(
            i ->
                wrongWithId
                    .apply(ids.get(i))
                    .ifPresent(detail -> findings.add(Finding.invalid("/providers/" + i, detail))));
  }
}
