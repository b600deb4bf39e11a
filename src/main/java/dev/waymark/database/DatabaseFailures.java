package dev.waymark.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognizes failures caused by an unavailable database. */
public final class DatabaseFailures {
  private static final int CLASS = 2;
  private static final String CONNECTION = "08";

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient resources, and
   * operator intervention, which a server also reports while it starts, stops or recovers. The
   * driver (42.7.10) adds 99 for a connection whose opening the pool has cancelled.
   */
  private static final Set<String> CLASSES = Set.of(CONNECTION, "53", "57", "99");

  /**
   * Messages of the pool if it cannot give a connection (Agroal 3.0.1, {@code ConnectionPool}); it
   * sets no SQLSTATE.
   */
  private static final Set<String> POOL =
      Set.of(
          "Sorry, acquisition timeout!",
          "Acquisition timeout while waiting for new connection",
          "Exception while creating new connection",
          "Interrupted while acquiring",
          "This pool is closed and does not handle any more connections!",
          "Can't create new connection as the pool is shutting down");

  /** Limits the search of causes; real chains are shorter. */
  private static final int DEPTH = 20;

  private DatabaseFailures() {}

  /**
   * Returns the message of the database, its driver or the pool; empty if the failure has another
   * cause.
   */
  public static Optional<String> of(@Nullable Throwable failure) {
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
    return CLASSES.contains(stateClass(e)) || isOfPool(e);
  }

  private static boolean isOfPool(SQLException e) {
    return e.getSQLState() == null && POOL.contains(String.valueOf(e.getMessage()));
  }

  /** Tells if there is no connection to the server, unlike a server that refuses to serve. */
  static boolean isDisconnection(SQLException e) {
    return stateClass(e).equals(CONNECTION);
  }

  private static String stateClass(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.length() > CLASS ? state.substring(0, CLASS) : "";
  }
}
