package dev.waymark.catalogue.change;

import dev.waymark.finding.ChangeRejectedException;
import java.util.OptionalLong;

/**
 * The version that a caller bases its change on, to prevent lost updates.
 *
 * @param kind form of the precondition
 * @param version the version, for the kind {@code VERSION}
 */
public record Precondition(Kind kind, OptionalLong version) {
  /** Forms of preconditions: RFC 9110 sections 13.1.1 and 13.1.2. */
  public enum Kind {
    NOTHING,
    /** {@code If-Match: *}. */
    EXISTS,
    /** {@code If-Match: "n"}. */
    VERSION,
    /** {@code If-None-Match: *}. */
    ABSENT
  }

  public static Precondition absent() {
    return new Precondition(Kind.ABSENT, OptionalLong.empty());
  }

  public static Precondition exists() {
    return new Precondition(Kind.EXISTS, OptionalLong.empty());
  }

  /**
   * Checks the precondition.
   *
   * @param stored the stored version
   * @throws ChangeRejectedException where it does not hold
   */
  public void check(OptionalLong stored) {
    switch (kind) {
      case NOTHING -> {}
      case EXISTS ->
          require(stored.isPresent(), "It does not exist; leave out If-Match to create it.");
      case VERSION ->
          require(
              stored.isPresent() && stored.equals(version),
              "Its version is no longer the one in If-Match; read it again and repeat the change.");
      case ABSENT -> require(stored.isEmpty(), "It exists already.");
    }
  }

  /**
   * Checks the precondition, and requires one where something is stored.
   *
   * @throws ChangeRejectedException where there is none, or it does not hold
   */
  public void checkStated(OptionalLong stored) {
    if (kind == Kind.NOTHING && stored.isPresent()) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.PRECONDITION_REQUIRED,
          "It exists: send If-Match with the ETag you last read, or * to override.");
    }
    check(stored);
  }

  private static void require(boolean holds, String detail) {
    if (!holds) {
      throw new ChangeRejectedException(ChangeRejectedException.Reason.STALE, detail);
    }
  }
}
