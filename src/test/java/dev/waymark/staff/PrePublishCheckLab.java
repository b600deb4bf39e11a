package dev.waymark.staff;

import java.util.HashMap;
import java.util.Map;

/** The lab with a gate in front of what is published. */
public class PrePublishCheckLab extends ProbeLab {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.put("waymark.probe.gate", "require");
    // Some servers of these tests say nothing, and nobody is to wait for them.
    settings.put("waymark.probe.timeout", "2s");
    return settings;
  }
}
