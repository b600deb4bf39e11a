package dev.waymark.finding;

/** Rejects a valid change that conflicts with the present state. Nothing was changed. */
public final class ChangeRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reasons in the terms of HTTP. */
  public enum Reason {
    NOT_FOUND,
    /** The caller lacks the permission, whatever is stored. */
    FORBIDDEN,
    /** Other stored data conflicts with it. */
    CONFLICT,
    /** The stored version changed since the caller read it. */
    STALE,
    /** The caller did not name the version that the change is based on. */
    PRECONDITION_REQUIRED
  }

  private final Reason reason;

  public ChangeRejectedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The conflict and what to do about it; unlike {@link #getMessage()} never null. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
