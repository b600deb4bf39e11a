package dev.waymark.console.lookup;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import java.util.Optional;

/**
 * What somebody looks up.
 *
 * @param domain the address's, where there is one
 */
public record LookupQuery(Optional<EmailAddress> address, DomainName domain) {
  private static final String SOMEBODY = "ann";

  /**
   * Reads what was typed.
   *
   * @throws InvalidValueException where it is neither an address nor a domain
   */
  public static LookupQuery parse(String typed) {
    String text = typed.strip();
    if (text.indexOf('@') < 0) {
      return new LookupQuery(Optional.empty(), DomainName.parse(text));
    }
    // A form in a link turns a plus into a space, and no unquoted address has one.
    EmailAddress address =
        EmailAddress.parse(text.startsWith("\"") ? text : text.replace(' ', '+'));
    return new LookupQuery(Optional.of(address), address.domain());
  }

  /** As it was understood. */
  public String text() {
    return address.map(EmailAddress::text).orElseGet(domain::ascii);
  }

  /** The address, or one that somebody in the domain could have. */
  EmailAddress example() {
    return address.orElseGet(() -> new EmailAddress(SOMEBODY, domain));
  }
}
