package dev.waymark.probe.plan;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Security;
import java.util.Set;

/**
 * A target in one mode, which gets one result.
 *
 * @param published true if clients are told to use exactly this
 * @param methods the published authentication methods; empty where it is not published
 */
public record Endpoint(
    ProbeTarget target, Security mode, boolean published, Set<AuthMethod> methods) {
  public Endpoint {
    methods = Set.copyOf(methods);
  }
}
