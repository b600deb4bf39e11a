package dev.waymark.catalogue.change;

import dev.waymark.finding.ChangeRejectedException;
import java.util.OptionalLong;

/**
 * Which version a caller bases its change on, so that two people never overwrite each other.
 *
 * @param kind what the caller said
 * @param version the version, where it said one
 */
public record Precondition(Kind kind, OptionalLong version) {
  /** What a caller can say: RFC 9110 sections 13.1.1 and 13.1.2. */
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
   * Refuses where what is stored is not what the caller expects.
   *
   * @throws ChangeRejectedException then
   */
  public void check(OptionalLong stored) {
    switch (kind) {
      case NOTHING -> {}
      case EXISTS ->
          require(stored.isPresent(), "It does not exist; leave If-Match away to create it.");
      case VERSION ->
          require(
              stored.isPresent() && stored.equals(version),
              "Its version is no longer the one in If-Match; read it again and repeat the change.");
      case ABSENT -> require(stored.isEmpty(), "It exists already.");
    }
  }

  /**
   * As {@link #check}, and insists on an expectation for what exists.
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
