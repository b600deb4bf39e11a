package dev.waymark.pacc;

import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Omissions;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists everything that PACC cannot express of a domain. */
final class PaccOmissions {
  private static final String NAMES_ONE =
      "The format names one service of each protocol, the first it can express.";

  private PaccOmissions() {}

  static OmissionReport of(AccountSettings settings) {
    return PaccDocument.render(settings).fold(document -> found(settings), OmissionReport::refused);
  }

  private static OmissionReport found(AccountSettings settings) {
    Set<Service> said = PaccDocument.said(settings).collect(Collectors.toSet());
    return Omissions.of(settings, (service, omissions) -> check(service, said, omissions))
        .addOAuth2("The format names only the issuer, if it is an https URL.")
        .addLinks("The format names one help page, without its title.")
        .report();
  }

  private static void check(Service service, Set<Service> said, Omissions.OfService omissions) {
    switch (service.protocol()) {
      case MANAGESIEVE, ACTIVESYNC, EWS ->
          omissions.addWhole("The format does not have this protocol.");
      case IMAP, POP3, SMTP, JMAP, CALDAV, CARDDAV, WEBDAV -> {
        if (!said.contains(service)) {
          omissions.addWhole(
              NAMES_ONE
                  + " That needs TLS on the standard port, the address as login, and a password"
                  + " for a URL.");
        } else if (!service.authentication().equals(List.of(AuthMethod.PASSWORD_CLEARTEXT))) {
          omissions.add(
              OmittedPart.AUTHENTICATION,
              "The format has one choice of password or OAuth2 for all services.");
        }
      }
    }
    if (service instanceof MailService mail && mail.pop3().isPresent() && said.contains(service)) {
      omissions.add(OmittedPart.POP3, "The format has no POP3 options.");
    }
  }
}
