package dev.waymark.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that staff sent or that we ship is not valid; says everything that is wrong at once.
 */
public final class InvalidDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public InvalidDocument(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.pointer() + ": " + finding.detail())
            .collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  public InvalidDocument(String pointer, String detail) {
    this(List.of(new Finding(pointer, detail)));
  }

  public List<Finding> findings() {
    return findings;
  }
}
