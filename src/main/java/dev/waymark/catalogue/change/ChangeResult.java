package dev.waymark.catalogue.change;

/**
 * The result of a change.
 *
 * @param stored the stored state after it
 */
public record ChangeResult<T>(Outcome outcome, T stored) {
  /** Effect of a change. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
