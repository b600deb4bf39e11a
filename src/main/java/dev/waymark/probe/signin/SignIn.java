package dev.waymark.probe.signin;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.net.tls.TrustRoots;
import dev.waymark.probe.ProbeConfig;
import dev.waymark.probe.report.AddressResult;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Logs in once per protocol, at the first published endpoint that a probe found usable. */
@Singleton
public class SignIn {
  /** The time for which an account is not tried again after too many attempts. */
  public static final Duration PERIOD = LoginAttemptLimiter.PERIOD;

  private static final List<Protocol> PROTOCOLS =
      List.of(Protocol.IMAP, Protocol.POP3, Protocol.SMTP);

  private final boolean enabled;
  private final LoginAttemptLimiter attempts;
  private final MailLogin login;

  SignIn(SignInConfig config, ProbeConfig probe, Clock clock) {
    this.enabled = config.signIn();
    this.attempts = new LoginAttemptLimiter(clock);
    this.login =
        new MailLogin(TrustRoots.with(probe.trustedCa()), clock, probe.timeout(), probe.ehloName());
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** Counts an attempt for this account; true if it may be made now. */
  public boolean mayTry(EmailAddress address) {
    return attempts.mayTry(address);
  }

  /**
   * Tries the logins, one after the other.
   *
   * @param probed the result of a probe just before; only its usable endpoints are connected to, at
   *     the addresses that it was allowed to probe
   * @param password not kept; the caller wipes it
   */
  public List<SignInResult> check(
      AccountSettings settings, ProbeResult probed, EmailAddress address, char[] password) {
    return PROTOCOLS.stream()
        .flatMap(protocol -> check(settings, probed, protocol, address, password).stream())
        .toList();
  }

  private Optional<SignInResult> check(
      AccountSettings settings,
      ProbeResult probed,
      Protocol protocol,
      EmailAddress address,
      char[] password) {
    List<MailService> services =
        settings.mail(protocol).filter(service -> service.security().isProtected()).toList();
    return services.stream()
        .filter(service -> endpoint(service, probed).isPresent())
        .findFirst()
        .or(() -> services.stream().findFirst())
        .map(
            service ->
                result(
                    service,
                    endpoint(service, probed)
                        .map(found -> outcome(service, found, address, password))
                        .orElse(LoginOutcome.UNAVAILABLE)));
  }

  private LoginOutcome outcome(
      MailService service, EndpointResult endpoint, EmailAddress address, char[] password) {
    if (!service.acceptsPassword()) {
      // Whatever the server offers, its provider does not accept the account's password.
      return LoginOutcome.APP_PASSWORD_OR_OAUTH2_NEEDED;
    }
    List<AuthMethod> offered = endpoint.authentication().afterTls();
    if (offered.stream().noneMatch(AuthMethod::isPassword)) {
      return offered.contains(AuthMethod.OAUTH2)
          ? LoginOutcome.APP_PASSWORD_OR_OAUTH2_NEEDED
          : LoginOutcome.UNAVAILABLE;
    }
    return usableAddress(endpoint)
        .map(at -> login.attempt(service, at, service.username().fill(address), password))
        .orElse(LoginOutcome.UNAVAILABLE);
  }

  private static Optional<EndpointResult> endpoint(MailService service, ProbeResult probed) {
    return probed.endpoints().stream()
        .filter(found -> found.published() && found.verdict().isUsable())
        .filter(
            found ->
                found.protocol() == service.protocol()
                    && found.host().equals(service.host())
                    && found.port().equals(service.port())
                    && found.mode() == service.security())
        .findFirst();
  }

  private static Optional<InetAddress> usableAddress(EndpointResult endpoint) {
    return endpoint.addresses().stream()
        .filter(found -> found.verdict().isUsable())
        .map(AddressResult::address)
        .findFirst();
  }

  private static SignInResult result(MailService service, LoginOutcome outcome) {
    return new SignInResult(
        service.protocol().wireName(),
        service.host().text(),
        service.port().number(),
        service.security().wireName(),
        outcome);
  }
}
