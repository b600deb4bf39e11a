package dev.waymark.console.lookup;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import java.util.Optional;

/**
 * Address or domain to look up.
 *
 * @param domain of the address, if there is one
 */
public record LookupQuery(Optional<EmailAddress> address, DomainName domain) {
  private static final String EXAMPLE = "ann";

  /**
   * Parses the input.
   *
   * @throws InvalidValueException if it is neither an address nor a domain
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

  /** Returns the normalized address or domain. */
  public String text() {
    return address.map(EmailAddress::text).orElseGet(domain::ascii);
  }

  /** Returns the address, or an example in the domain. */
  EmailAddress example() {
    return address.orElseGet(() -> new EmailAddress(EXAMPLE, domain));
  }
}
