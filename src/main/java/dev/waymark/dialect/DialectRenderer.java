package dev.waymark.dialect;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import java.util.Optional;

/**
 * A dialect as an object. Each dialect package has one, as a bean; {@link Dialects} lists them, so
 * that comparisons, reports and the console know every dialect by its renderer alone.
 */
public interface DialectRenderer {

  Dialect dialect();

  /** Lists everything that the document of a domain cannot express. */
  OmissionReport omissions(AccountSettings settings);

  /**
   * Writes the document that a client gets.
   *
   * @param settings of the domain, its login rules not applied yet
   * @param address of the account, where the client gave one
   */
  Rendering render(AccountSettings settings, Optional<EmailAddress> address);
}
