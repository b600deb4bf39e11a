package dev.waymark.autoconfig;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.LoginName;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import java.util.List;
import java.util.Optional;

/**
 * Which user names the document fills in, and which it leaves to the client.
 *
 * <p>A bare placeholder stays: every client knows it, the document is then the same for everybody,
 * and Thunderbird turns text that looks like a number into one ({@code 00123} becomes {@code 123},
 * JXON.sys.mjs) but not what it puts in a placeholder's stead. Everything else is filled where the
 * address is known: FairEmail takes a composite form literally, and Thunderbird does not look for
 * placeholders in outgoing servers after the first (AccountConfig.sys.mjs).
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
    LoginName username = service.username();
    return address
        .filter(known -> isFilled(service))
        .map(username::fill)
        .orElse(username.template());
  }

  /** Whether an address that is known appears in the document. */
  boolean areFilledIn(AccountSettings settings) {
    return address.isPresent() && settings.services().stream().anyMatch(this::isFilled);
  }

  private boolean isFilled(Service service) {
    LoginName username = service.username();
    boolean laterOutgoing = outgoing.indexOf(service) > 0;
    return !username.isLiteral() && (laterOutgoing || !username.isBarePlaceholder());
  }
}
