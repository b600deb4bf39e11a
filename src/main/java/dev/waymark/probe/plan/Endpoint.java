package dev.waymark.probe.plan;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Security;
import java.util.Set;

/**
 * One thing to report on: a target in one mode.
 *
 * @param published whether clients are told to use exactly this
 * @param methods the ways to log in that clients are told of here; empty where it is not published
 */
public record Endpoint(
    ProbeTarget target, Security mode, boolean published, Set<AuthMethod> methods) {
  public Endpoint {
    methods = Set.copyOf(methods);
  }
}
