package dev.waymark.console.lookup;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import java.util.List;
import java.util.Optional;

/**
 * Row of a service in the table of settings.
 *
 * @param server host or URL
 * @param port empty with a URL
 * @param security empty with a URL
 * @param username filled in if an address is known
 * @param published true if clients receive it
 */
record ServiceRow(
    Protocol protocol,
    String server,
    Optional<String> port,
    Optional<Security> security,
    List<AuthMethod> authentication,
    String username,
    boolean published) {

  ServiceRow {
    authentication = List.copyOf(authentication);
  }

  static ServiceRow of(Service service, LookupQuery sought, boolean published) {
    String username =
        sought
            .address()
            .map(address -> service.username().fill(address))
            .orElseGet(() -> service.username().template());
    return service instanceof MailService mail
        ? new ServiceRow(
            mail.protocol(),
            mail.host().text(),
            Optional.of(mail.port().toString()),
            Optional.of(mail.security()),
            mail.authentication(),
            username,
            published)
        : new ServiceRow(
            service.protocol(),
            ((WebService) service).url().toString(),
            Optional.empty(),
            Optional.empty(),
            service.authentication(),
            username,
            published);
  }
}
