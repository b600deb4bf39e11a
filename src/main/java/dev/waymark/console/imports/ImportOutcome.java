package dev.waymark.console.imports;

import dev.waymark.console.form.FormError;
import dev.waymark.finding.Finding;
import dev.waymark.imports.ImportReport;
import dev.waymark.ispdb.FileReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of an import.
 *
 * @param failed whether nothing was stored
 * @param summary in one sentence
 * @param lines what should be known of single files or lines
 */
record ImportOutcome(boolean failed, String summary, List<Line> lines) {

  /** A file or a line, and what became of it. */
  record Line(String what, String outcome, String why) {}

  ImportOutcome {
    lines = List.copyOf(lines);
  }

  static ImportOutcome of(ImportReport report) {
    return new ImportOutcome(
        false,
        "%d lines made or changed a domain, %d said what is stored already, %d were bad."
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

  static ImportOutcome failed(FormError why) {
    return new ImportOutcome(
        true, why.text(), why.findings().stream().map(ImportOutcome::line).toList());
  }

  private static Line line(Finding found) {
    return new Line(found.pointer(), "", found.detail());
  }

  static ImportOutcome broken(String id) {
    return new ImportOutcome(
        true, "It broke off. Report this to the operator as error " + id + ".", List.of());
  }
}
