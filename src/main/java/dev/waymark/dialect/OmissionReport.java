package dev.waymark.dialect;

import dev.waymark.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a dialect cannot express of a domain.
 *
 * @param refusal the reason there is no document at all; then nothing else is listed
 */
public record OmissionReport(Optional<String> refusal, List<Finding> omissions) {

  public OmissionReport {
    omissions = List.copyOf(omissions);
  }

  public static OmissionReport of(List<Finding> omissions) {
    return new OmissionReport(Optional.empty(), omissions);
  }

  public static OmissionReport refused(String reason) {
    return new OmissionReport(Optional.of(reason), List.of());
  }
}
