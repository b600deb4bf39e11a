package dev.waymark.mobileconfig;

import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Omissions;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists everything that an Apple profile cannot express of a domain. */
final class MobileconfigOmissions {
  private MobileconfigOmissions() {}

  static OmissionReport of(AccountSettings settings) {
    return MailChoice.of(settings)
        .fold(servers -> of(settings, said(settings, servers)), OmissionReport::refused);
  }

  private static OmissionReport of(AccountSettings settings, Set<Service> said) {
    return Omissions.of(settings, (service, omissions) -> check(service, said, omissions))
        .addOAuth2("The format has no OAuth2 endpoints.")
        .addLinks("The format has no links for people.")
        .report();
  }

  private static Set<Service> said(AccountSettings settings, MailChoice.Servers servers) {
    return Stream.concat(
            Stream.of(servers.incoming().service(), servers.outgoing().service()),
            Stream.of(Protocol.CALDAV, Protocol.CARDDAV)
                .flatMap(protocol -> ProfilePlist.dav(settings, protocol).stream()))
        .collect(Collectors.toSet());
  }

  private static void check(Service service, Set<Service> said, Omissions.OfService omissions) {
    if (!said.contains(service)) {
      omissions.addWhole(
          "A profile has one incoming and one outgoing mail server, one for calendars and one"
              + " for contacts: the first with an authentication method that it can express.");
      return;
    }
    if (service.authentication().size() > 1) {
      omissions.add(
          OmittedPart.AUTHENTICATION, "The format has one authentication method for each server.");
    }
    if (service instanceof MailService mail) {
      checkMail(mail, omissions);
    }
  }

  private static void checkMail(MailService service, Omissions.OfService omissions) {
    if (service.security() == Security.STARTTLS) {
      omissions.add(
          OmittedPart.SECURITY,
          "The format cannot express STARTTLS; the device tries it on the port.");
    }
    if (service.pop3().isPresent()) {
      omissions.add(OmittedPart.POP3, "The format has no POP3 options.");
    }
  }
}
