package dev.waymark.publishing;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Revision of a provider with its publication state.
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

  /** Publication state of a revision. */
  public enum State {
    DRAFT,
    SCHEDULED,
    /** The check refused it at its publication time. */
    HELD,
    PUBLISHED,
    /** It was published before another revision. */
    SUPERSEDED;

    /** Name in the JSON of the API. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
