package dev.waymark.mail;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The neutral settings of one domain, which every dialect translates. Immutable; independent of any
 * mailbox.
 *
 * @param domain the domain that was asked for
 * @param displayName at most 60 characters
 * @param shortName at most 20 characters
 * @param services what clients should use: IMAP first, then the provider's order
 * @param unpublished plain-text services that no client document names, because a protected one
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
    List<LoginRule> logins,
    Optional<DomainName> mx) {

  public AccountSettings {
    services = List.copyOf(services);
    unpublished = List.copyOf(unpublished);
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
        List.of(),
        Optional.empty());
  }

  /**
   * Adds a domain's rules for user names, which come before the provider's forms. Rules behind one
   * that fits every address are never reached; such a rule gives the form that clients get which do
   * not send the address.
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

  /** The settings of the user with this address. */
  public AccountSettings forAddress(EmailAddress address) {
    return loginOf(address).map(rule -> withUsername(rule.username())).orElse(this).with(List.of());
  }

  /** Keeps only the mail services whose hosts are meant, with the providers' own user names. */
  public AccountSettings onlyMailOn(Predicate<Host> isMeant) {
    Predicate<Service> isKept =
        service -> service instanceof MailService mail && isMeant.test(mail.host());
    return copy(
        services.stream().filter(isKept).toList(),
        unpublished.stream().filter(isKept).toList(),
        List.of(),
        Optional.empty());
  }

  private AccountSettings withUsername(LoginName username) {
    UnaryOperator<Service> change = service -> service.withUsername(username);
    return copy(
        services.stream().map(change).toList(),
        unpublished.stream().map(change).toList(),
        logins,
        mx);
  }

  private AccountSettings with(List<LoginRule> rules) {
    return copy(services, unpublished, rules, mx);
  }

  /** The same, found because the provider receives the domain's mail. */
  public AccountSettings foundByMx(DomainName mxDomain) {
    return copy(services, unpublished, logins, Optional.of(mxDomain));
  }

  private AccountSettings copy(
      List<Service> newServices,
      List<Service> newUnpublished,
      List<LoginRule> newLogins,
      Optional<DomainName> newMx) {
    return new AccountSettings(
        domain,
        displayName,
        shortName,
        newServices,
        newUnpublished,
        links,
        oauth2,
        newLogins,
        newMx);
  }

  /** Returns true where a client that has the one service does not need the other. */
  private static boolean replaces(Service one, Service other) {
    return one.protocol() == other.protocol()
        || (other.protocol().direction() != Direction.OTHER
            && one.protocol().direction() == other.protocol().direction());
  }

  private static boolean isPlain(Service service) {
    return service instanceof MailService mail && !mail.security().isProtected();
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

  /** Returns true where mail can be both read and sent. */
  public boolean hasMail() {
    return has(Direction.INCOMING) && has(Direction.OUTGOING);
  }

  private boolean has(Direction direction) {
    return services.stream().anyMatch(service -> service.protocol().direction() == direction);
  }
}
