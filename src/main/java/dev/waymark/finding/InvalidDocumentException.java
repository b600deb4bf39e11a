package dev.waymark.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that staff sent or that we ship is not valid; says everything that is wrong at once.
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
    this(List.of(new Finding(pointer, detail)));
  }

  public List<Finding> findings() {
    return findings;
  }
}
