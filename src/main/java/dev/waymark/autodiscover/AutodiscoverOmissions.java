package dev.waymark.autodiscover;

import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Omissions;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.StandardPort;
import java.util.List;
import java.util.Optional;

/**
 * Lists everything that Autodiscover's XML form, in its Outlook and mobilesync schemas, cannot
 * express.
 */
final class AutodiscoverOmissions {
  static final String WITHOUT_MAIL = "There is no IMAP, POP3 or SMTP service: error 501.";

  private final AccountSettings settings;
  private final boolean withDav;

  private AutodiscoverOmissions(AccountSettings settings, boolean withDav) {
    this.settings = settings;
    this.withDav = withDav;
  }

  /**
   * The report.
   *
   * @param withDav whether calendars and contacts are named
   */
  static OmissionReport of(AccountSettings settings, boolean withDav) {
    return OutlookXml.canSay(settings)
        ? Omissions.of(settings, new AutodiscoverOmissions(settings, withDav)::check)
            .addOAuth2("The format has no OAuth2 endpoints.")
            .addLinks("The format has no links for people.")
            .report()
        : OmissionReport.refused(WITHOUT_MAIL);
  }

  private void check(Service service, Omissions.OfService omissions) {
    switch (service.protocol()) {
      case IMAP, POP3, SMTP -> checkMail((MailService) service, omissions);
      case CALDAV, CARDDAV -> {
        if (!withDav) {
          omissions.addWhole("Only eM Client reads it; WAYMARK_AUTODISCOVER_DAV names it.");
        }
      }
      case ACTIVESYNC -> {
        if (!settings.web(Protocol.ACTIVESYNC).findFirst().equals(Optional.of(service))) {
          omissions.addWhole("The mobilesync schema names one service.");
        }
      }
      case EWS -> omissions.addWhole("Only the JSON form names it.");
      case MANAGESIEVE, JMAP, WEBDAV ->
          omissions.addWhole("The format does not have this protocol.");
    }
  }

  private static void checkMail(MailService service, Omissions.OfService omissions) {
    boolean fits = StandardPort.fits(service.protocol(), service.port(), service.security());
    if (service.security().isProtected() && !fits) {
      omissions.add(
          OmittedPart.SECURITY,
          "Thunderbird and FairEmail infer STARTTLS from the ports 143, 110, 25 and 587, and"
              + " TLS from all others.");
    }
    if (!service.authentication().equals(List.of(AuthMethod.PASSWORD_CLEARTEXT))) {
      omissions.add(
          OmittedPart.AUTHENTICATION,
          "The format only tells whether a login is needed; clients try the password.");
    }
    if (service.pop3().isPresent()) {
      omissions.add(OmittedPart.POP3, "The format has no POP3 options; clients choose themselves.");
    }
  }
}
