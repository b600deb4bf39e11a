package dev.waymark.monitoring;

import dev.waymark.staff.ProbeLab;
import java.util.HashMap;
import java.util.Map;

/** The lab with the monitoring turned on, and channels for notifications. */
public class WatchLab extends ProbeLab {
  static final String MAILBOX = "ops@example.com";

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.put("waymark.probe.watch", "true");
    settings.put("waymark.probe.watch-webhook", "http://127.0.0.1:1/nobody-is-there");
    settings.put("waymark.probe.watch-mail-to", MAILBOX);
    settings.put("waymark.probe.watch-mail-from", "waymark@example.com");
    settings.put("waymark.probe.timeout", "2s");
    return settings;
  }
}
