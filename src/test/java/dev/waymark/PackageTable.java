package dev.waymark;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The table of packages in ARCHITECTURE.md: the packages that each package may use. */
final class PackageTable {
  static final Set<String> DIALECTS =
      Set.of("autoconfig", "autodiscover", "mobileconfig", "pacc", "wellknown", "settings", "qr");

  private static final Set<String> DIALECT_MAY_USE =
      Set.of(
          "mail", "finding", "database", "worker", "http", "dns", "audit", "catalogue", "dialect");

  private static final Set<String> BELOW_PUBLISHING =
      union(
          DIALECT_MAY_USE,
          DIALECTS,
          Set.of("security", "net", "records", "probe", "clients", "insight", "logins", "sources"));

  private static final Set<String> BELOW_DIAGNOSIS =
      union(BELOW_PUBLISHING, Set.of("ispdb", "monitoring"));

  private static final Set<String> BELOW_OPERATIONS =
      union(BELOW_DIAGNOSIS, Set.of("publishing", "imports", "diagnosis"));

  private static final Set<String> BELOW_FACES =
      union(BELOW_OPERATIONS, Set.of("operations", "pages"));

  /** The packages that a package may use. A new row is a decision; some are still to be written. */
  static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("mail", Set.of()),
          entry("finding", Set.of("mail")),
          entry("database", Set.of()),
          entry("worker", Set.of("finding")),
          entry("http", Set.of("mail", "finding", "database", "worker")),
          entry("audit", Set.of("mail", "finding")),
          entry("security", Set.of("mail", "finding", "worker", "http", "audit")),
          entry("dns", Set.of("mail", "finding")),
          entry("net", Set.of("mail", "dns")),
          entry("catalogue", Set.of("mail", "finding", "database", "worker", "dns", "audit")),
          entry("dialect", Set.of("mail", "finding", "http", "catalogue")),
          entry("autoconfig", DIALECT_MAY_USE),
          entry("autodiscover", DIALECT_MAY_USE),
          entry("mobileconfig", DIALECT_MAY_USE),
          entry("pacc", DIALECT_MAY_USE),
          entry("wellknown", DIALECT_MAY_USE),
          entry("settings", DIALECT_MAY_USE),
          entry("qr", DIALECT_MAY_USE),
          entry("records", Set.of("mail", "finding", "http", "catalogue", "dialect", "pacc")),
          entry("probe", Set.of("mail", "finding", "dns", "net", "audit")),
          entry("clients", Set.of("mail", "finding", "dialect")),
          entry("insight", Set.of("mail", "dialect")),
          entry("logins", Set.of("mail", "finding", "net", "audit", "catalogue")),
          entry("sources", Set.of("mail", "finding", "net", "audit", "catalogue")),
          entry("publishing", BELOW_PUBLISHING),
          entry("ispdb", union(BELOW_PUBLISHING, Set.of("publishing"))),
          entry("imports", union(BELOW_PUBLISHING, Set.of("publishing"))),
          entry("monitoring", union(BELOW_PUBLISHING, Set.of("publishing"))),
          entry("diagnosis", BELOW_DIAGNOSIS),
          entry("operations", BELOW_OPERATIONS),
          entry("pages", BELOW_OPERATIONS),
          entry("staff", BELOW_FACES),
          entry("web", BELOW_FACES),
          entry("console", BELOW_FACES),
          entry("cli", BELOW_FACES),
          entry("embedded", Set.of()));

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
