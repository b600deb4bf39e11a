package dev.waymark.mail;

import java.util.Optional;
import java.util.Set;

/**
 * Whose things a caller sees and changes: those of all providers, or of some. What is outside does
 * not exist for the caller, so that nobody learns who else is served here.
 *
 * @param providers their ids; empty for all
 */
public record Scope(Optional<Set<String>> providers) {
  private static final Scope ALL = new Scope(Optional.empty());

  public Scope {
    providers = providers.map(Set::copyOf);
  }

  public static Scope all() {
    return ALL;
  }

  public static Scope of(Set<String> providers) {
    return new Scope(Optional.of(providers));
  }

  public boolean isAll() {
    return providers.isEmpty();
  }

  /** Whether things of this provider are inside; without one they belong to nobody. */
  public boolean includes(Optional<String> provider) {
    return isAll() || provider.filter(id -> providers.orElseThrow().contains(id)).isPresent();
  }

  /** What is inside of both. */
  public Scope within(Scope other) {
    return new Scope(
        providers
            .map(
                ids ->
                    Set.copyOf(ids.stream().filter(id -> other.includes(Optional.of(id))).toList()))
            .or(other::providers));
  }

  /** Refuses as if there were no such provider. */
  public void require(String provider) {
    if (!includes(Optional.of(provider))) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such provider.");
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

  private static Refusal forbidden(String detail) {
    return new Refusal(Refusal.Reason.FORBIDDEN, detail);
  }
}
