package dev.waymark.pacc;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.StandardPort;
import dev.waymark.mail.login.LoginName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The mail servers as far as PACC can name them: a host name, TLS from the first byte on the
 * protocol's standard port, and the whole address as login. It cannot express anything else.
 */
final class MailServers {
  private static final List<Protocol> PROTOCOLS =
      List.of(Protocol.IMAP, Protocol.POP3, Protocol.SMTP);
  private static final Set<String> WHOLE_ADDRESS =
      Set.of("%EMAILADDRESS%", "%EMAILLOCALPART%@%EMAILDOMAIN%");

  private final AccountSettings settings;
  private final Map<Protocol, MailService> chosen = new EnumMap<>(Protocol.class);

  MailServers(AccountSettings settings) {
    this.settings = settings;
    for (Protocol protocol : PROTOCOLS) {
      settings
          .mail(protocol)
          .filter(MailServers::isExpressible)
          .findFirst()
          .ifPresent(service -> chosen.put(protocol, service));
    }
  }

  /** The first expressible server of each protocol. */
  Stream<MailService> chosen() {
    return chosen.values().stream();
  }

  /** Their hosts by the draft's name for the protocol. */
  SortedMap<String, String> hosts() {
    SortedMap<String, String> hosts = new TreeMap<>();
    chosen.forEach(
        (protocol, service) -> {
          hosts.put(protocol.wireName(), service.host().text());
          if (protocol == Protocol.SMTP) {
            // -02 says smtp, -03 says submit.
            hosts.put("submit", service.host().text());
          }
        });
    return hosts;
  }

  /** Returns the reason for no document; leaving a protocol out would steer clients to another. */
  Optional<String> obstacle() {
    if (!settings.hasMail()) {
      return Optional.of("This domain has no incoming or no outgoing mail server.");
    }
    if (!settings.logins().isEmpty()) {
      return Optional.of(
          "PACC can say the whole address as login, and some addresses of this domain have another.");
    }
    return PROTOCOLS.stream()
        .filter(protocol -> !chosen.containsKey(protocol))
        .flatMap(settings::mail)
        .findFirst()
        .map(
            service ->
                "PACC can say a host name, TLS on the standard port and the whole address as"
                    + " login, which %s on %s is not."
                        .formatted(service.protocol().wireName(), service.host().text()));
  }

  static boolean logsInWithTheAddress(Service service) {
    LoginName username = service.username();
    return WHOLE_ADDRESS.contains(username.template());
  }

  private static boolean isExpressible(MailService service) {
    return service.security() == Security.TLS
        && StandardPort.fits(service.protocol(), service.port(), service.security())
        && !service.host().isAddress()
        && logsInWithTheAddress(service);
  }
}
