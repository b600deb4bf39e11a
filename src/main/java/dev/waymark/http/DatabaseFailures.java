package dev.waymark.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Failures that say the database is away, not that something is wrong with the request or us. */
final class DatabaseFailures {
  private static final int CLASS = 2;

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient resources, and
   * operator intervention, which is also how a server answers that starts, stops or recovers.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** A cause of a cause of a cause: no chain of ours is as long. */
  private static final int DEPTH = 20;

  private DatabaseFailures() {}

  /** What the database, or the driver for it, said; empty where that is not the cause. */
  static Optional<String> of(Throwable failure) {
    return causes(failure, DEPTH)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(DatabaseFailures::isAway)
        .map(e -> String.valueOf(e.getMessage()))
        .findFirst();
  }

  /** A commit that failed has its cause among the suppressed ones (Narayana). */
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
