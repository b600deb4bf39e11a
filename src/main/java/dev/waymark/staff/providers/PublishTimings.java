package dev.waymark.staff.providers;

import dev.waymark.http.FutureInstant;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.publishing.PublishTiming;
import java.time.Instant;
import java.util.Optional;

/** When a request wants a revision to be published. */
final class PublishTimings {
  private PublishTimings() {}

  static PublishTiming of(Optional<String> publish, Optional<String> publishAt, Instant now) {
    boolean draft =
        switch (publish.orElse("true")) {
          case "true" -> false;
          case "false" -> true;
          default -> throw invalid("publish is true or false.");
        };
    if (publishAt.isPresent()) {
      if (draft) {
        throw invalid("publishAt publishes; leave out publish=false, or publishAt.");
      }
      return at(publishAt.get(), now);
    }
    return draft ? PublishTiming.draft() : PublishTiming.now();
  }

  static PublishTiming at(String publishAt, Instant now) {
    return PublishTiming.later(
        FutureInstant.parse(publishAt, now, what -> invalid("publishAt " + what)));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
