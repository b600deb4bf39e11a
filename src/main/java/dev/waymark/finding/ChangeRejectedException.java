package dev.waymark.finding;

/** A change that is well-formed but must not be made, as things are. Nothing was changed. */
public final class ChangeRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, in the words of HTTP. */
  public enum Reason {
    NOT_FOUND,
    /** The caller may not, whatever is stored. */
    FORBIDDEN,
    /** Something else that is stored stands against it. */
    CONFLICT,
    /** Somebody else changed it since the caller last looked. */
    STALE,
    /** The caller did not say which version the change is based on. */
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

  /** What stands against it and what to do; unlike {@link #getMessage()} never null. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
