package dev.waymark.mail.login;

import dev.waymark.mail.address.EmailAddress;

/**
 * Which user name the addresses of a domain have whose local part fits a pattern.
 *
 * @param username takes the place of every service's own form
 */
public record LoginRule(LoginPattern pattern, LoginName username) {

  public boolean fits(EmailAddress address) {
    return pattern.fits(address);
  }
}
