package dev.waymark.probe;

import java.util.HashMap;
import java.util.Map;

/** Targets that the running probes of each caller hold. No caller gets more than its share. */
final class CallerShares {
  private final int share;
  private final Map<String, Integer> held = new HashMap<>();

  CallerShares(int share) {
    this.share = share;
  }

  /** Takes targets for a probe; false where the caller's share does not have so many left. */
  synchronized boolean take(String caller, int targets) {
    int together = held.getOrDefault(caller, 0) + targets;
    if (together > share) {
      return false;
    }
    held.put(caller, together);
    return true;
  }

  synchronized void release(String caller, int targets) {
    held.computeIfPresent(caller, (same, taken) -> taken > targets ? taken - targets : null);
  }
}
