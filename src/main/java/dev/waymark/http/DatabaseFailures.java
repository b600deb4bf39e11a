package dev.waymark.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognizes failures caused by an unavailable database. */
final class DatabaseFailures {
  private static final int CLASS = 2;

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient resources, and
   * operator intervention, which a server also reports while it starts, stops or recovers.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** Limits the search of causes; real chains are shorter. */
  private static final int DEPTH = 20;

  private DatabaseFailures() {}

  /** Returns the message of the database or its driver; empty if the failure has another cause. */
  static Optional<String> of(Throwable failure) {
    return causes(failure, DEPTH)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(DatabaseFailures::isAway)
        .map(e -> String.valueOf(e.getMessage()))
        .findFirst();
  }

  /** Includes suppressed exceptions: Narayana keeps the cause of a failed commit there. */
  private static Stream<Throwable> causes(@Nullable Throwable failure, int depth) {
    return failure == null || depth == 0
        ? Stream.empty()
        : Stream.of(
                Stream.of(failure),
                causes(failure.getCause(), depth - 1),
                Stream.of(failure.getSuppressed()).flatMap(e -> causes(e, depth - 1)))
            .flatMap(Function.identity());
  }

  private static boolean isAway(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.length() > CLASS && CLASSES.contains(state.substring(0, CLASS));
  }
}
