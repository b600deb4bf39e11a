package dev.waymark.probe;

import java.time.Duration;
import java.util.function.Function;

/** The answer to a request for a probe. */
public sealed interface ProbeAdmission {

  /** Maps either case to a value. */
  <T> T map(Function<ProbeRun, T> running, Function<Duration, T> rejected);

  /** The probe runs. */
  record Running(ProbeRun run) implements ProbeAdmission {
    @Override
    public <T> T map(Function<ProbeRun, T> running, Function<Duration, T> rejected) {
      return running.apply(run);
    }
  }

  /**
   * The probe was rejected because the limit of running probes is reached.
   *
   * @param retryAfter the time to wait before the next request
   */
  record Rejected(Duration retryAfter) implements ProbeAdmission {
    @Override
    public <T> T map(Function<ProbeRun, T> running, Function<Duration, T> rejected) {
      return rejected.apply(retryAfter);
    }
  }
}
