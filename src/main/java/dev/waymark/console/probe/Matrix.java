package dev.waymark.console.probe;

import dev.waymark.mail.Security;
import dev.waymark.probe.plan.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Endpoints of a probe: a table for each host, a row for each port, a column for each mode. */
record Matrix(List<Table> tables) {
  static final List<Security> MODES = List.of(Security.TLS, Security.STARTTLS, Security.PLAIN);

  Matrix {
    tables = List.copyOf(tables);
  }

  record Table(String host, List<Row> rows) {
    Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Row of a port.
   *
   * @param cells one for each of {@link #MODES}
   */
  record Row(String protocol, String port, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Cell of a port in one mode.
   *
   * @param number place in the plan; empty if not probed
   */
  record Cell(Optional<Integer> number, boolean published, Optional<VerdictView> finish) {}

  /** Returns the title of a column. */
  static String title(Security mode) {
    return switch (mode) {
      case TLS -> "TLS";
      case STARTTLS -> "STARTTLS";
      case PLAIN -> "no TLS";
    };
  }

  /**
   * Creates the tables of a plan.
   *
   * @param known verdicts so far, by the place in the plan
   */
  static Matrix of(List<Endpoint> plan, Map<Integer, VerdictView> known) {
    Map<String, Map<String, List<Integer>>> hosts = new LinkedHashMap<>();
    for (int i = 0; i < plan.size(); i++) {
      Endpoint endpoint = plan.get(i);
      hosts
          .computeIfAbsent(endpoint.target().host().text(), unseen -> new LinkedHashMap<>())
          .computeIfAbsent(
              endpoint.target().protocol().wireName() + " " + endpoint.target().port(),
              unseen -> new ArrayList<>())
          .add(i);
    }
    return new Matrix(
        hosts.entrySet().stream()
            .map(
                host ->
                    new Table(
                        host.getKey(),
                        host.getValue().values().stream()
                            .map(places -> row(plan, places, known))
                            .toList()))
            .toList());
  }

  private static Row row(
      List<Endpoint> plan, List<Integer> places, Map<Integer, VerdictView> known) {
    Endpoint first = plan.get(places.get(0));
    return new Row(
        first.target().protocol().wireName().toUpperCase(Locale.ROOT),
        first.target().port().toString(),
        MODES.stream()
            .map(
                mode ->
                    places.stream()
                        .filter(place -> plan.get(place).mode() == mode)
                        .findFirst()
                        .map(
                            place ->
                                new Cell(
                                    Optional.of(place),
                                    plan.get(place).published(),
                                    Optional.ofNullable(known.get(place))))
                        .orElseGet(() -> new Cell(Optional.empty(), false, Optional.empty())))
            .toList());
  }
}
