package dev.waymark.mobileconfig;

/**
 * Profiles cannot be signed with what the settings name. The message names the setting and says how
 * to mend it; it is for the operator and never part of an answer.
 */
public final class UnusableIdentityException extends Exception {
  static final String CERTIFICATE = "WAYMARK_MOBILECONFIG_SIGNING_CERTIFICATE";
  static final String KEY = "WAYMARK_MOBILECONFIG_SIGNING_KEY";

  private static final long serialVersionUID = 1L;

  UnusableIdentityException(String message) {
    super(message);
  }

  UnusableIdentityException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The message; unlike {@link #getMessage()} never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
