package dev.waymark.qr;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The servers of one account: the first incoming and the first outgoing one with an authentication
 * that the app accepts; POP3 only where there is no IMAP.
 */
record ImportServers(MailService incoming, MailService outgoing) {

  /** Applies the function for the servers or the one for the reason there are none. */
  static <T> T of(
      AccountSettings settings, Function<ImportServers, T> found, Function<String, T> refused) {
    List<MailService> incoming =
        Stream.concat(settings.mail(Protocol.IMAP), settings.mail(Protocol.POP3)).toList();
    List<MailService> outgoing = settings.mail(Protocol.SMTP).toList();
    Optional<MailService> in = first(incoming);
    Optional<MailService> out = first(outgoing);
    if (in.isEmpty()) {
      return refused.apply(reason("incoming", incoming));
    }
    return out.isEmpty()
        ? refused.apply(reason("outgoing", outgoing))
        : found.apply(new ImportServers(in.get(), out.get()));
  }

  /** The first method that the app accepts; it refuses GSSAPI and NTLM. */
  static Optional<AuthMethod> methodOf(Service service) {
    return service.authentication().stream()
        .filter(method -> method != AuthMethod.GSSAPI && method != AuthMethod.NTLM)
        .findFirst();
  }

  private static Optional<MailService> first(List<MailService> services) {
    return services.stream().filter(service -> methodOf(service).isPresent()).findFirst();
  }

  private static String reason(String direction, List<MailService> services) {
    if (services.isEmpty()) {
      return "This domain has no " + direction + " mail server.";
    }
    return services.stream()
        .map(
            service ->
                service.protocol().wireName()
                    + " on "
                    + service.host().text()
                    + " accepts only "
                    + methods(service))
        .collect(
            Collectors.joining(
                "; ", "Thunderbird for Android imports neither GSSAPI nor NTLM, but ", "."));
  }

  private static String methods(MailService service) {
    return service.authentication().stream()
        .map(AuthMethod::wireName)
        .collect(Collectors.joining(", "));
  }
}
