package dev.waymark.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Optional<Duration> retryAfter;

  private ProblemException(Problem problem, Optional<Duration> retryAfter) {
    super(problem.title());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<Problem.FieldError> errors) {
    this(Problem.of(type, detail, errors), Optional.empty());
  }

  /** Creates a problem of the type {@code TOO_MANY_REQUESTS}. */
  public static ProblemException tooMany(String detail, Duration retryAfter) {
    return new ProblemException(
        Problem.of(ProblemType.TOO_MANY_REQUESTS, detail), Optional.of(retryAfter));
  }

  public Problem problem() {
    return problem;
  }

  /** Returns the time to wait before the next attempt, if one is useful. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
