package dev.waymark.publishing;

import dev.waymark.http.FutureInstant;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import java.time.Instant;
import java.util.Optional;

/**
 * Time from which clients get a revision.
 *
 * @param at the instant; present only where it is {@code LATER}
 */
public record PublishTiming(Kind kind, Optional<Instant> at) {
  /** Kind of timing. */
  public enum Kind {
    NOW,
    LATER,
    /** Stored only; a later request publishes it. */
    DRAFT
  }

  public static PublishTiming now() {
    return new PublishTiming(Kind.NOW, Optional.empty());
  }

  public static PublishTiming draft() {
    return new PublishTiming(Kind.DRAFT, Optional.empty());
  }

  public static PublishTiming later(Instant at) {
    return new PublishTiming(Kind.LATER, Optional.of(at));
  }

  /**
   * Parses the parameters of a request.
   *
   * @throws ProblemException if they contradict each other or the instant is invalid
   */
  public static PublishTiming parse(
      Optional<String> publish, Optional<String> publishAt, Instant now) {
    boolean draft =
        switch (publish.orElse("true")) {
          case "true" -> false;
          case "false" -> true;
          default -> throw invalid("publish is true or false.");
        };
    if (publishAt.isPresent()) {
      if (draft) {
        throw invalid("publish=false and publishAt exclude each other.");
      }
      return parseAt(publishAt.get(), now);
    }
    return draft ? draft() : now();
  }

  /** Parses the instant of a scheduled publication. */
  public static PublishTiming parseAt(String publishAt, Instant now) {
    return later(FutureInstant.parse(publishAt, now, what -> invalid("publishAt " + what)));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
