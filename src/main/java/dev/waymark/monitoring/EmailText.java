package dev.waymark.monitoring;

import java.util.List;
import java.util.stream.Collectors;

/** Writes an event as an e-mail. */
final class EmailText {
  private EmailText() {}

  /** Returns one line about the most severe change. */
  static String subject(WatchEvent event) {
    if (!event.failing().isEmpty()) {
      return subject(event, event.failing(), "failing");
    }
    return event.recovered().isEmpty()
        ? subject(event, event.withdrawn(), "not published any more")
        : subject(event, event.recovered(), "back");
  }

  private static String subject(WatchEvent event, List<WatchedService> services, String what) {
    String more = services.size() == 1 ? "" : " and %d more".formatted(services.size() - 1);
    String verb = services.size() == 1 ? "is" : "are";
    return "Waymark: %s%s of %s %s %s"
        .formatted(services.get(0).label(), more, event.provider(), verb, what);
  }

  static String body(WatchEvent event) {
    return part("Failing; clients are still sent there:", event.failing())
        + part("Works again:", event.recovered())
        + part("Was failing, and is not published any more:", event.withdrawn())
        + "\nProvider %s, probed at %s.\nEvent %s\n"
            .formatted(event.provider(), event.at(), event.id());
  }

  private static String part(String title, List<WatchedService> services) {
    return services.isEmpty()
        ? ""
        : services.stream()
            .map(
                service ->
                    "  %s since %s: %s [%s]\n"
                        .formatted(
                            service.label(),
                            service.since(),
                            service.detail(),
                            String.join(", ", service.codes())))
            .collect(Collectors.joining("", title + "\n", ""));
  }
}
