package dev.waymark.web.console;

import dev.waymark.mail.DomainName;
import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.InvalidValue;
import java.util.Optional;

/**
 * What somebody looks up.
 *
 * @param domain the address's, where there is one
 */
record Sought(Optional<EmailAddress> address, DomainName domain) {
  private static final String SOMEBODY = "ann";

  /**
   * Reads what was typed.
   *
   * @throws InvalidValue where it is neither an address nor a domain
   */
  static Sought parse(String typed) {
    String text = typed.strip();
    if (text.indexOf('@') < 0) {
      return new Sought(Optional.empty(), DomainName.parse(text));
    }
    // A form in a link turns a plus into a space, and no unquoted address has one.
    EmailAddress address =
        EmailAddress.parse(text.startsWith("\"") ? text : text.replace(' ', '+'));
    return new Sought(Optional.of(address), address.domain());
  }

  /** As it was understood. */
  String text() {
    return address.map(EmailAddress::text).orElseGet(domain::ascii);
  }

  /** The address, or one that somebody in the domain could have. */
  EmailAddress example() {
    return address.orElseGet(() -> new EmailAddress(SOMEBODY, domain));
  }
}
