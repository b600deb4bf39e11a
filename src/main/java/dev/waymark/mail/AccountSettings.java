package dev.waymark.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The neutral answer for one domain: what every dialect is a translation of. Immutable; holds
 * nothing about a mailbox.
 *
 * @param domain the domain that was asked for
 * @param displayName at most 60 characters
 * @param shortName at most 20 characters
 * @param services what clients should use: IMAP first, then the provider's order
 * @param unpublished plain-text services that clients must not be told of, because a protected one
 *     exists in the same direction
 */
public record AccountSettings(
    DomainName domain,
    String displayName,
    String shortName,
    List<Service> services,
    List<Service> unpublished,
    Links links,
    Optional<OAuth2> oauth2,
    List<Warning> warnings) {

  public AccountSettings {
    services = List.copyOf(services);
    unpublished = List.copyOf(unpublished);
    warnings = List.copyOf(warnings);
  }

  /** Divides a provider's services, in its order, into published and unpublished. */
  public static AccountSettings of(
      DomainName domain,
      String displayName,
      String shortName,
      List<Service> inOrder,
      Links links,
      Optional<OAuth2> oauth2) {
    List<Service> services = new ArrayList<>();
    List<Service> unpublished = new ArrayList<>();
    for (Service service : inOrder) {
      boolean hidden =
          isPlain(service)
              && inOrder.stream().anyMatch(other -> !isPlain(other) && replaces(other, service));
      (hidden ? unpublished : services).add(service);
    }
    // A stable sort. FairEmail reads only the first incoming server, whatever its type.
    services.sort(Comparator.comparing(service -> service.protocol() != Protocol.IMAP));
    return new AccountSettings(
        domain, displayName, shortName, services, unpublished, links, oauth2, warnings(services));
  }

  /** Whether somebody who has the one can do without the other. */
  private static boolean replaces(Service one, Service other) {
    return one.protocol() == other.protocol()
        || (other.protocol().direction() != Direction.OTHER
            && one.protocol().direction() == other.protocol().direction());
  }

  private static boolean isPlain(Service service) {
    return service instanceof MailService mail && !mail.security().isProtected();
  }

  private static List<Warning> warnings(List<Service> services) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      if (services.get(i) instanceof MailService mail) {
        int index = i;
        warnings(mail)
            .forEach(
                (code, detail) -> warnings.add(new Warning(code, OptionalInt.of(index), detail)));
      }
    }
    return warnings;
  }

  private static Map<Warning.Code, String> warnings(MailService service) {
    Map<Warning.Code, String> found = new EnumMap<>(Warning.Code.class);
    if (service.host().isAddress()) {
      found.put(
          Warning.Code.HOST_IS_ADDRESS,
          "The host is an IP address: few certificates name one, and DNS and PACC cannot.");
    }
    if (!service.security().isProtected()) {
      found.put(
          Warning.Code.NOT_PROTECTED,
          "No protected service exists in this direction: the password travels in the clear.");
    } else if (!StandardPort.fits(service.protocol(), service.port(), service.security())) {
      found.put(
          Warning.Code.UNUSUAL_PORT,
          "Clients that infer the security from the port, as Outlook does, guess it wrong.");
    }
    return found;
  }

  /** The published services of a protocol, best first. */
  public Stream<MailService> mail(Protocol protocol) {
    return services.stream()
        .filter(service -> service.protocol() == protocol)
        .map(MailService.class::cast);
  }

  /** The published services of a protocol that has URLs, best first. */
  public Stream<WebService> web(Protocol protocol) {
    return services.stream()
        .filter(service -> service.protocol() == protocol)
        .map(WebService.class::cast);
  }

  /** Whether mail can be both read and sent. */
  public boolean hasMail() {
    return has(Direction.INCOMING) && has(Direction.OUTGOING);
  }

  private boolean has(Direction direction) {
    return services.stream().anyMatch(service -> service.protocol().direction() == direction);
  }
}
