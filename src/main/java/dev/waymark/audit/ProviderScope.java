package dev.waymark.audit;

import dev.waymark.finding.ChangeRejectedException;
import java.util.Optional;
import java.util.Set;

/**
 * Whose things a caller sees and changes: those of all providers, or of some. What is outside does
 * not exist for the caller, so that nobody learns who else is served here.
 *
 * @param providers their ids; empty for all
 */
public record ProviderScope(Optional<Set<String>> providers) {
  private static final ProviderScope ALL = new ProviderScope(Optional.empty());

  public ProviderScope {
    providers = providers.map(Set::copyOf);
  }

  public static ProviderScope all() {
    return ALL;
  }

  public static ProviderScope of(Set<String> providers) {
    return new ProviderScope(Optional.of(providers));
  }

  public boolean isAll() {
    return providers.isEmpty();
  }

  /** Whether things of this provider are inside; without one they belong to nobody. */
  public boolean includes(Optional<String> provider) {
    return isAll() || provider.filter(id -> providers.orElseThrow().contains(id)).isPresent();
  }

  /** What is inside of both. */
  public ProviderScope within(ProviderScope other) {
    return new ProviderScope(
        providers
            .map(
                ids ->
                    Set.copyOf(ids.stream().filter(id -> other.includes(Optional.of(id))).toList()))
            .or(other::providers));
  }

  /** Refuses as if there were no such provider. */
  public void require(String provider) {
    if (!includes(Optional.of(provider))) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
    }
  }

  /** Refuses to make something of a provider, and tells nothing about that provider. */
  public void requireForWriting(String provider) {
    if (!includes(Optional.of(provider))) {
      throw forbidden("This token is for other providers than this one.");
    }
  }

  /** Refuses what concerns more than single providers. */
  public void requireAll() {
    if (!isAll()) {
      throw forbidden("This token is for some providers only; use one that is for all.");
    }
  }

  private static ChangeRejectedException forbidden(String detail) {
    return new ChangeRejectedException(ChangeRejectedException.Reason.FORBIDDEN, detail);
  }
}
