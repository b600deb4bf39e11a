package dev.waymark.dialect;

import java.util.List;
import java.util.Optional;

/**
 * What a dialect cannot say of a domain.
 *
 * @param refusal why there is no document at all; then nothing else is listed
 */
public record OmissionReport(Dialect dialect, Optional<String> refusal, List<Omission> losses) {

  public OmissionReport {
    losses = List.copyOf(losses);
  }

  public static OmissionReport of(Dialect dialect, List<Omission> losses) {
    return new OmissionReport(dialect, Optional.empty(), losses);
  }

  public static OmissionReport refused(Dialect dialect, String reason) {
    return new OmissionReport(dialect, Optional.of(reason), List.of());
  }
}
