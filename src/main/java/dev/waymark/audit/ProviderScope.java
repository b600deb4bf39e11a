package dev.waymark.audit;

import dev.waymark.finding.ChangeRejectedException;
import java.util.Optional;
import java.util.Set;

/**
 * The providers that a caller may see and change: all or some. Everything outside is reported as
 * missing, so that a caller learns nothing about other customers.
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

  /** Returns true where the provider is in the scope; no provider is only in the scope of all. */
  public boolean includes(Optional<String> provider) {
    return isAll() || provider.filter(id -> providers.orElseThrow().contains(id)).isPresent();
  }

  /** The intersection of both scopes. */
  public ProviderScope within(ProviderScope other) {
    return new ProviderScope(
        providers
            .map(
                ids ->
                    Set.copyOf(ids.stream().filter(id -> other.includes(Optional.of(id))).toList()))
            .or(other::providers));
  }

  /** Requires a provider in the scope; reports others as missing. */
  public void require(String provider) {
    if (!includes(Optional.of(provider))) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
    }
  }

  /** Requires a provider in the scope for a change, without a word about other providers. */
  public void requireForWriting(String provider) {
    if (!includes(Optional.of(provider))) {
      throw forbidden("This token is for other providers than this one.");
    }
  }

  /** Requires a scope of all providers. */
  public void requireAll() {
    if (!isAll()) {
      throw forbidden("This token is for some providers only; use one that is for all.");
    }
  }

  private static ChangeRejectedException forbidden(String detail) {
    return new ChangeRejectedException(ChangeRejectedException.Reason.FORBIDDEN, detail);
  }
}
