package dev.waymark.autoconfig;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import java.util.List;
import java.util.Optional;

/**
 * The user names that the document fills in, and those that it leaves to the client.
 *
 * <p>A bare placeholder stays: every client knows it, and the document is then the same for
 * everybody. Everything else is filled where the address is known: FairEmail takes a composite form
 * literally, and Thunderbird does not look for placeholders in outgoing servers after the first
 * (AccountConfig.sys.mjs). Except where Thunderbird would take what comes out for something else
 * than text: what it puts in a placeholder's stead itself remains text.
 */
final class Usernames {
  private final Optional<EmailAddress> address;
  private final List<Service> outgoing;

  Usernames(AccountSettings settings, Optional<EmailAddress> address) {
    this.address = address;
    this.outgoing =
        settings.services().stream().filter(s -> s.protocol() == Protocol.SMTP).toList();
  }

  String of(Service service) {
    return filled(service).orElse(service.username().template());
  }

  /** Returns true if the document contains the given address. */
  boolean areFilledIn(AccountSettings settings) {
    return settings.services().stream().anyMatch(service -> filled(service).isPresent());
  }

  private Optional<String> filled(Service service) {
    LoginName username = service.username();
    boolean laterOutgoing = outgoing.indexOf(service) > 0;
    if (username.isLiteral() || (username.isBarePlaceholder() && !laterOutgoing)) {
      return Optional.empty();
    }
    return address.map(username::fill).filter(ThunderbirdText::isKept);
  }
}
