package dev.waymark.mail;

import dev.waymark.finding.Warning;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
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
 * @param logins user names of addresses that fit a pattern; the first that fits counts, and the
 *     services' own forms are for all other addresses
 * @param mx the domain of the MX by which the provider was found, where it was found so
 */
public record AccountSettings(
    DomainName domain,
    String displayName,
    String shortName,
    List<Service> services,
    List<Service> unpublished,
    Links links,
    Optional<OAuth2> oauth2,
    List<Warning> warnings,
    List<LoginRule> logins,
    Optional<DomainName> mx) {

  public AccountSettings {
    services = List.copyOf(services);
    unpublished = List.copyOf(unpublished);
    warnings = List.copyOf(warnings);
    logins = List.copyOf(logins);
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
        domain,
        displayName,
        shortName,
        services,
        unpublished,
        links,
        oauth2,
        warnings(services),
        List.of(),
        Optional.empty());
  }

  /**
   * The same with a domain's rules for user names, which come before the provider's forms. What
   * stands behind a rule that fits every address is never reached; such a rule gives the form that
   * is told to clients which do not say the address.
   */
  public AccountSettings withLogins(List<LoginRule> rules) {
    List<LoginRule> reached = new ArrayList<>();
    for (LoginRule rule : rules) {
      if (rule.pattern().fitsAll()) {
        return withUsername(rule.username()).with(reached);
      }
      reached.add(rule);
    }
    return with(reached);
  }

  /** The rule that gives an address its user name; empty where the services' own forms do. */
  public Optional<LoginRule> loginOf(EmailAddress address) {
    return logins.stream().filter(rule -> rule.fits(address)).findFirst();
  }

  /** What somebody with this address uses. */
  public AccountSettings forAddress(EmailAddress address) {
    return loginOf(address).map(rule -> withUsername(rule.username())).orElse(this).with(List.of());
  }

  private AccountSettings withUsername(LoginName username) {
    return withServices(service -> service.withUsername(username));
  }

  private AccountSettings withServices(UnaryOperator<Service> change) {
    return new AccountSettings(
        domain,
        displayName,
        shortName,
        services.stream().map(change).toList(),
        unpublished.stream().map(change).toList(),
        links,
        oauth2,
        warnings,
        logins,
        mx);
  }

  private AccountSettings with(List<LoginRule> rules) {
    return new AccountSettings(
        domain, displayName, shortName, services, unpublished, links, oauth2, warnings, rules, mx);
  }

  /** The same, found because the provider receives the domain's mail. */
  public AccountSettings foundByMx(DomainName mxDomain) {
    return new AccountSettings(
        domain,
        displayName,
        shortName,
        services,
        unpublished,
        links,
        oauth2,
        warnings,
        logins,
        Optional.of(mxDomain));
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
