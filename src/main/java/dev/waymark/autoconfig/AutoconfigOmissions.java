package dev.waymark.autoconfig;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.Omission;
import dev.waymark.dialect.Omission.Member;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import java.util.ArrayList;
import java.util.List;

/** What autoconfig does not say of a domain. */
public final class AutoconfigOmissions {
  private final List<Omission> losses = new ArrayList<>();

  private AutoconfigOmissions() {}

  public static OmissionReport of(AccountSettings settings) {
    if (!settings.hasMail()) {
      return OmissionReport.refused(
          Dialect.AUTOCONFIG,
          "Clients refuse a document without an incoming or without an outgoing mail server.");
    }
    AutoconfigOmissions found = new AutoconfigOmissions();
    for (int i = 0; i < settings.services().size(); i++) {
      found.look(i, settings.services().get(i));
    }
    found.lookAtTheRest(settings);
    return OmissionReport.of(Dialect.AUTOCONFIG, found.losses);
  }

  private void look(int index, Service service) {
    switch (service.protocol()) {
      case IMAP, POP3, SMTP, MANAGESIEVE, EWS -> {}
      case ACTIVESYNC ->
          losses.add(Omission.of(index, Member.SERVICE, "No client of autoconfig sets it up."));
      case JMAP, CALDAV, CARDDAV, WEBDAV -> {
        if (!NewerSections.canSay(service)) {
          losses.add(
              Omission.of(index, Member.SERVICE, "There is no word for any way to log in to it."));
        } else if (!service.authentication().stream().allMatch(NewerSections::isKnown)) {
          losses.add(
              Omission.of(
                  index,
                  Member.AUTHENTICATION,
                  "There are words for password and OAuth2 over HTTP only."));
        }
      }
    }
    boolean isNamed = service.protocol() != Protocol.ACTIVESYNC;
    if (isNamed
        && service.username().isLiteral()
        && !ThunderbirdText.isKept(service.username().template())) {
      losses.add(
          Omission.of(
              index, Member.USERNAME, "Thunderbird reads it as a number, a truth or a date."));
    }
  }

  private void lookAtTheRest(AccountSettings settings) {
    if (!settings.logins().isEmpty()) {
      losses.add(
          Omission.ofAll(
              Member.USERNAME,
              "Clients that do not say the address, such as K-9, get the form of everybody else."));
    }
    if (settings.links().password().isPresent() || settings.links().support().isPresent()) {
      losses.add(Omission.ofAll(Member.LINKS, "Where the password is set, and whom to ask."));
    }
  }
}
