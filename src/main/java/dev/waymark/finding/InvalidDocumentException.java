package dev.waymark.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rejects a document that staff sent or that the service ships, with everything that is wrong in
 * it.
 */
public final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public InvalidDocumentException(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.pointer() + ": " + finding.detail())
            .collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  public InvalidDocumentException(String pointer, String detail) {
    this(List.of(Finding.invalid(pointer, detail)));
  }

  public List<Finding> findings() {
    return findings;
  }
}
