package dev.waymark.console.imports;

import dev.waymark.console.form.FormError;
import dev.waymark.finding.Finding;
import dev.waymark.imports.ImportReport;
import dev.waymark.ispdb.FileReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Outcome of an import.
 *
 * @param failed true if nothing was stored
 * @param summary one sentence
 * @param lines outcomes of single files or lines
 */
record ImportOutcome(boolean failed, String summary, List<Line> lines) {

  /** Outcome of a file or a line. */
  record Line(String what, String outcome, String reason) {}

  ImportOutcome {
    lines = List.copyOf(lines);
  }

  static ImportOutcome of(ImportReport report) {
    return new ImportOutcome(
        false,
        "%d lines created or changed a domain, %d were unchanged, %d were rejected."
            .formatted(report.accepted(), report.unchanged(), report.rejectedCount()),
        report.rejected().stream()
            .map(bad -> new Line("line " + bad.line(), "rejected", bad.reason()))
            .toList());
  }

  static ImportOutcome of(List<FileReport> files) {
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(file -> counts.merge(file.outcome().wireName(), 1, Integer::sum));
    return new ImportOutcome(
        false,
        files.size() + " files: " + counts.toString().replaceAll("[{}]", "").replace("=", " "),
        files.stream()
            .map(
                file ->
                    new Line(
                        file.name(), file.outcome().wireName(), String.join("; ", file.reasons())))
            .toList());
  }

  static ImportOutcome failed(FormError error) {
    return new ImportOutcome(
        true, error.text(), error.findings().stream().map(ImportOutcome::line).toList());
  }

  private static Line line(Finding found) {
    return new Line(found.pointer(), "", found.detail());
  }

  static ImportOutcome broken(String id) {
    return new ImportOutcome(
        true, "The import failed. Report error " + id + " to the operator.", List.of());
  }
}
