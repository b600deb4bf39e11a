package dev.waymark.catalogue.bulk;

import dev.waymark.finding.InvalidDocumentException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The invalid lines of an import: the number of all, and the reasons of the first ones. */
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

  /** Counts lines without keeping a reason. */
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
