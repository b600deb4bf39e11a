package dev.waymark.catalogue.bulk;

import dev.waymark.finding.InvalidDocumentException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The bad lines of an import: all are counted, and why the first of them are bad is kept. */
public final class RejectedLines {
  static final int MAX_KEPT = 1000;

  private final TreeMap<Long, String> first = new TreeMap<>();
  private long count;

  public void add(long line, String reason) {
    first.put(line, reason);
    if (first.size() > MAX_KEPT) {
      first.pollLastEntry();
    }
    count++;
  }

  public void add(long line, InvalidDocumentException why) {
    add(
        line,
        why.findings().stream()
            .map(finding -> (finding.pointer() + " " + finding.detail()).strip())
            .collect(Collectors.joining("; ")));
  }

  /** Counts lines of which no more is to be said. */
  void addUnnamed(long lines) {
    count += lines;
  }

  public long count() {
    return count;
  }

  /** Reasons by line number. */
  public SortedMap<Long, String> first() {
    return Collections.unmodifiableSortedMap(first);
  }
}
