package dev.waymark.finding;

/** Importance of a finding. The order of the constants carries no meaning. */
public enum Severity {
  /** Refused, or fails for clients. */
  ERROR,
  /** Works, with a risk or a loss that people should know. */
  WARNING,
  /** Information that needs no action. */
  NOTICE
}
