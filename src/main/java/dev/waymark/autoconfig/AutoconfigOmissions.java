package dev.waymark.autoconfig;

import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Omissions;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;

/** Lists everything that autoconfig cannot express of a domain. */
final class AutoconfigOmissions {
  static final String WITHOUT_MAIL =
      "Clients refuse a document without an incoming or without an outgoing mail server.";

  private AutoconfigOmissions() {}

  static OmissionReport of(AccountSettings settings) {
    if (!settings.hasMail()) {
      return OmissionReport.refused(WITHOUT_MAIL);
    }
    Omissions omissions = Omissions.of(settings, AutoconfigOmissions::check);
    if (!settings.logins().isEmpty()) {
      omissions.add(
          OmittedPart.USERNAME,
          "Clients that send no address, such as K-9, get the default user name.");
    }
    if (settings.links().password().isPresent() || settings.links().support().isPresent()) {
      omissions.add(OmittedPart.LINKS, "The password page and the support page are left out.");
    }
    return omissions.report();
  }

  private static void check(Service service, Omissions.OfService omissions) {
    if (service.protocol() == Protocol.ACTIVESYNC) {
      omissions.addWhole("No client of autoconfig sets it up.");
      return;
    }
    checkLogin(service, omissions);
    if (service.username().isLiteral() && !ThunderbirdText.isKept(service.username().template())) {
      omissions.add(OmittedPart.USERNAME, "Thunderbird reads it as a number, a boolean or a date.");
    }
  }

  private static void checkLogin(Service service, Omissions.OfService omissions) {
    switch (service.protocol()) {
      case IMAP, POP3, SMTP, MANAGESIEVE, EWS, ACTIVESYNC -> {}
      case JMAP, CALDAV, CARDDAV, WEBDAV -> {
        if (!NewerSections.canSay(service)) {
          omissions.addWhole("The format cannot express any of its authentication methods.");
        } else if (!service.authentication().stream().allMatch(NewerSections::isKnown)) {
          omissions.add(
              OmittedPart.AUTHENTICATION,
              "Over HTTP the format can express only password and OAuth2.");
        }
      }
    }
  }
}
