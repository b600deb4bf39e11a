package dev.waymark.mail.login;

import dev.waymark.mail.address.EmailAddress;

/**
 * A rule of a domain for the user name of addresses whose local part fits a pattern.
 *
 * @param username replaces every service's own form
 */
public record LoginRule(LoginPattern pattern, LoginName username) {

  public boolean fits(EmailAddress address) {
    return pattern.fits(address);
  }
}
