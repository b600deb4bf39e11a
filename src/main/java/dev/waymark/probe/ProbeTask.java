package dev.waymark.probe;

import dev.waymark.mail.Security;
import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.plan.ProbeTarget;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A target and the modes to probe. */
record ProbeTask(ProbeTarget target, Set<Security> modes) {

  /** Returns the tasks that cover all endpoints, one for each target. */
  static List<ProbeTask> of(List<Endpoint> endpoints) {
    return endpoints.stream()
        .map(Endpoint::target)
        .distinct()
        .map(target -> new ProbeTask(target, modes(endpoints, target)))
        .toList();
  }

  private static Set<Security> modes(List<Endpoint> endpoints, ProbeTarget target) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.target().equals(target))
        .map(Endpoint::mode)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** True if a connection that begins in the clear is needed: it serves two modes. */
  boolean inTheClear() {
    return modes.contains(Security.PLAIN) || modes.contains(Security.STARTTLS);
  }

  boolean inTls() {
    return modes.contains(Security.TLS);
  }
}
