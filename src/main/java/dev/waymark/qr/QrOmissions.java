package dev.waymark.qr;

import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Omissions;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import java.util.Optional;

/** Lists everything that the code for Thunderbird for Android cannot express of a domain. */
final class QrOmissions {
  private QrOmissions() {}

  static OmissionReport of(AccountSettings settings) {
    return ImportServers.of(settings, servers -> of(settings, servers), OmissionReport::refused);
  }

  private static OmissionReport of(AccountSettings settings, ImportServers servers) {
    return Omissions.of(settings, (service, omissions) -> check(service, servers, omissions))
        .addOAuth2("It has no place for the URLs; the app knows those of a few providers.")
        .addLinks("It has no place for pages for people.")
        .report();
  }

  private static void check(Service service, ImportServers servers, Omissions.OfService omissions) {
    if (!service.equals(servers.incoming()) && !service.equals(servers.outgoing())) {
      omissions.addWhole(
          "It has one incoming and one outgoing mail server: the first with an authentication"
              + " that the app accepts.");
      return;
    }
    checkAuthentication(service, omissions);
    if (service instanceof MailService mail && mail.pop3().isPresent()) {
      omissions.add(OmittedPart.POP3, "It has no place for these options.");
    }
  }

  private static void checkAuthentication(Service service, Omissions.OfService omissions) {
    Optional<AuthMethod> method = ImportServers.methodOf(service);
    if (method.equals(Optional.of(AuthMethod.OAUTH2))) {
      omissions.add(
          OmittedPart.AUTHENTICATION,
          "The code says OAuth2; the app signs in only at providers that it knows.");
    } else if (method.equals(Optional.of(AuthMethod.TLS_CLIENT_CERT))) {
      omissions.add(
          OmittedPart.AUTHENTICATION, "The code says client certificate; the person chooses it.");
    } else if (service.authentication().size() > 1) {
      omissions.add(
          OmittedPart.AUTHENTICATION, "The format has one authentication method for each server.");
    }
  }
}
