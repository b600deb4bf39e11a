package dev.waymark.mobileconfig;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail payload holds one incoming and one outgoing server: which, or why there are none. */
public sealed interface MailChoice {

  <T> T fold(Function<Servers, T> servers, Function<String, T> inexpressible);

  /** A server and the way to log in to it. */
  record Server(MailService service, AppleAuthentication authentication) {}

  record Servers(Server incoming, Server outgoing) implements MailChoice {
    @Override
    public <T> T fold(Function<Servers, T> servers, Function<String, T> inexpressible) {
      return servers.apply(this);
    }
  }

  /** The reason is a sentence for people, which names the service. */
  record Inexpressible(String reason) implements MailChoice {
    @Override
    public <T> T fold(Function<Servers, T> servers, Function<String, T> inexpressible) {
      return inexpressible.apply(reason);
    }
  }

  /** The first servers with a login that Apple can say; POP3 only where there is no IMAP. */
  static MailChoice of(AccountSettings settings) {
    List<MailService> incoming =
        Stream.concat(settings.mail(Protocol.IMAP), settings.mail(Protocol.POP3)).toList();
    List<MailService> outgoing = settings.mail(Protocol.SMTP).toList();
    Optional<Server> in = first(incoming);
    Optional<Server> out = first(outgoing);
    if (in.isEmpty()) {
      return new Inexpressible(reason("incoming", incoming));
    }
    if (out.isEmpty()) {
      return new Inexpressible(reason("outgoing", outgoing));
    }
    return new Servers(in.orElseThrow(), out.orElseThrow());
  }

  private static Optional<Server> first(List<MailService> services) {
    return services.stream()
        .flatMap(
            service ->
                AppleAuthentication.of(service).map(way -> new Server(service, way)).stream())
        .findFirst();
  }

  private static String reason(String direction, List<MailService> services) {
    if (services.isEmpty()) {
      return "This domain has no " + direction + " mail server.";
    }
    return services.stream()
        .map(
            service ->
                "%s on %s accepts only %s"
                    .formatted(
                        service.protocol().wireName(), service.host().text(), methods(service)))
        .collect(
            Collectors.joining(
                "; ", "An Apple profile can say password, CRAM-MD5, NTLM or no login, but ", "."));
  }

  private static String methods(MailService service) {
    return service.authentication().stream()
        .map(AuthMethod::wireName)
        .collect(Collectors.joining(", "));
  }
}
