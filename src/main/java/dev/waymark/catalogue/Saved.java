package dev.waymark.catalogue;

/**
 * What became of a change.
 *
 * @param outcome whether anything changed
 * @param stored what is stored now
 */
public record Saved<T>(Outcome outcome, T stored) {
  /** Whether anything changed. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
