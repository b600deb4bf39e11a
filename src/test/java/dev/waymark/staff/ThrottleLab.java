package dev.waymark.staff;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Strict limits, behind a proxy: a test chooses its sources by {@code X-Forwarded-For}. */
public class ThrottleLab implements QuarkusTestResourceLifecycleManager {
  /** Wrong tokens of a source that are answered with 401. */
  public static final int WRONG_TOKENS = 3;

  /** Requests of a source to public URLs that are answered. */
  public static final int BURST = 20;

  @Override
  public Map<String, String> start() {
    return Map.of(
        "waymark.access.failed-attempts", Integer.toString(WRONG_TOKENS),
        "waymark.http.trusted-proxies", "127.0.0.1, 10.0.0.0/8",
        "waymark.limits.enabled", "true",
        "waymark.limits.burst", Integer.toString(BURST),
        // The next second brings one more at most.
        "waymark.limits.rate", "1");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
