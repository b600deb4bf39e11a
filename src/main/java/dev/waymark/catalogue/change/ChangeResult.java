package dev.waymark.catalogue.change;

/**
 * What became of a change.
 *
 * @param outcome whether anything changed
 * @param stored what is stored now
 */
public record ChangeResult<T>(Outcome outcome, T stored) {
  /** Whether anything changed. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
