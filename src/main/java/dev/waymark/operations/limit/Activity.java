package dev.waymark.operations.limit;

import dev.waymark.http.limit.Allowance;
import java.time.Duration;

/** Activities of callers that others pay for: mail servers, owners of mailboxes, the database. */
public enum Activity {
  PROBE("Too many probes were started; wait."),
  SIGN_IN("Too many logins were checked; wait."),
  SETUP_LINK("Too many setup links were created; wait.");

  private final String detail;

  Activity(String detail) {
    this.detail = detail;
  }

  String detail() {
    return detail;
  }

  /** Returns what a caller may do, and all callers at one source together. */
  Allowance allowance() {
    return switch (this) {
      case PROBE -> Allowance.perSecond(50, 1);
      // Besides the limit for each account: an attacker has many accounts to try.
      case SIGN_IN -> Allowance.perPeriod(60, Duration.ofMinutes(15));
      // A mailing to all customers makes one for each.
      case SETUP_LINK -> Allowance.perSecond(1000, 20);
    };
  }
}
