package dev.waymark;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The table of packages in design.md section 7. */
final class PackageTable {
  static final Set<String> DIALECTS =
      Set.of("autoconfig", "autodiscover", "mobileconfig", "pacc", "wellknown", "settings");

  private static final Set<String> BELOW_PUBLISHING =
      union(
          Set.of("mail", "http", "audit", "security", "dns", "catalogue"),
          DIALECTS,
          Set.of("records", "probe", "clients"));

  private static final Set<String> BELOW_STAFF =
      union(BELOW_PUBLISHING, Set.of("publishing", "diagnosis", "links"));

  /** Which packages a package may use. A new row is a decision; some are still to be written. */
  static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("mail", Set.of()),
          entry("http", Set.of("mail")),
          entry("audit", Set.of("mail")),
          entry("security", Set.of("mail", "http", "audit")),
          entry("links", Set.of("mail", "audit", "security")),
          entry("dns", Set.of("mail")),
          entry("catalogue", Set.of("mail", "dns", "audit")),
          entry("autoconfig", Set.of("mail", "http", "catalogue")),
          entry("autodiscover", Set.of("mail", "http", "catalogue")),
          entry("mobileconfig", Set.of("mail", "http", "catalogue")),
          entry("pacc", Set.of("mail", "http", "catalogue")),
          entry("wellknown", Set.of("mail", "http", "catalogue")),
          entry("settings", Set.of("mail", "http", "catalogue")),
          entry("records", Set.of("mail", "catalogue", "pacc")),
          entry("probe", Set.of("mail", "dns", "audit")),
          entry("clients", Set.of("mail")),
          entry("publishing", union(BELOW_PUBLISHING, Set.of("links"))),
          entry("diagnosis", BELOW_PUBLISHING),
          entry("staff", BELOW_STAFF),
          entry("web", BELOW_STAFF));

  private PackageTable() {}

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }
}
