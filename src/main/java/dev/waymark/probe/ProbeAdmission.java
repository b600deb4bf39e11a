package dev.waymark.probe;

import java.time.Duration;
import java.util.function.Function;

/** Whether a probe could begin. */
public sealed interface ProbeAdmission {

  /** One answer for either case. */
  <T> T map(Function<ProbeRun, T> running, Function<Duration, T> busy);

  /** The probe runs. */
  record Running(ProbeRun run) implements ProbeAdmission {
    @Override
    public <T> T map(Function<ProbeRun, T> running, Function<Duration, T> busy) {
      return running.apply(run);
    }
  }

  /**
   * As many probes run as may.
   *
   * @param retryAfter when to ask again
   */
  record Busy(Duration retryAfter) implements ProbeAdmission {
    @Override
    public <T> T map(Function<ProbeRun, T> running, Function<Duration, T> busy) {
      return busy.apply(retryAfter);
    }
  }
}
