package dev.waymark.staff;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Three wrong tokens are enough. */
public class ThrottleLab implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of("waymark.access.failed-attempts", "3");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
