package dev.waymark.publishing;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One revision of a provider and what has become of it.
 *
 * @param document the canonical JSON
 * @param publishAt where it is {@code SCHEDULED} or {@code HELD}: when it was to be published
 * @param findings where it is {@code HELD}: why it was refused
 */
public record StoredRevision(
    int n,
    State state,
    Instant createdAt,
    String actor,
    Optional<String> reason,
    String document,
    Optional<Instant> publishAt,
    Optional<String> findings) {

  /** Its document. */
  public ProviderDocument parsed() {
    return ProviderValidator.read(document.getBytes(StandardCharsets.UTF_8));
  }

  /** What has become of a revision. */
  public enum State {
    DRAFT,
    SCHEDULED,
    /** It was refused when its time came. */
    HELD,
    PUBLISHED,
    /** It was published once, and is no more. */
    SUPERSEDED;

    /** The word for it in our JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
