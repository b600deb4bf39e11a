package dev.waymark.probe.signin;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Interprets the responses with which servers refuse a login: response codes (RFC 5530, RFC 3463,
 * RFC 2449) or prose. The texts are neither stored nor passed on.
 */
final class LoginResponses {
  /**
   * Google: "Application-specific password required" (534 5.7.9). Microsoft: "basic authentication
   * is disabled" (535 5.7.139), "BasicAuthBlocked". Yahoo, AOL, iCloud: "app password".
   */
  private static final Pattern OTHER_WAY =
      Pattern.compile(
          "application-specific|app[- ]?(specific )?password|5\\.7\\.9\\b|5\\.7\\.139|5\\.7\\.14\\b"
              + "|basic ?auth|webloginrequired|web login required|oauth|\\bweb browser\\b");

  /** SMTP 421 and 454 4.7.0, POP3 and IMAP in prose and as response codes. */
  private static final Pattern TOO_MANY =
      Pattern.compile(
          "too many|\\[limit]|login-delay|rate.?limit|try again later|temporarily (blocked|locked)"
              + "|4\\.7\\.0|^421");

  /** Failures that do not concern the password: RFC 5530, RFC 3206, RFC 4954. */
  private static final Pattern NOT_NOW =
      Pattern.compile("\\[unavailable]|\\[sys/temp]|\\[in-use]|^454|temporary authentication fail");

  private LoginResponses() {}

  static LoginOutcome outcome(String reply) {
    String text = reply.toLowerCase(Locale.ROOT);
    if (OTHER_WAY.matcher(text).find()) {
      return LoginOutcome.APP_PASSWORD_OR_OAUTH2_NEEDED;
    }
    if (TOO_MANY.matcher(text).find()) {
      return LoginOutcome.TOO_MANY_ATTEMPTS;
    }
    return NOT_NOW.matcher(text).find() ? LoginOutcome.UNAVAILABLE : LoginOutcome.REFUSED;
  }
}
