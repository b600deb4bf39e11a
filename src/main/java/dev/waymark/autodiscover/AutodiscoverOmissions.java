package dev.waymark.autodiscover;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.Omission;
import dev.waymark.dialect.Omission.Member;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.StandardPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Autodiscover's XML form, in its Outlook and mobilesync schemas, does not say. */
public final class AutodiscoverOmissions {
  private final AccountSettings settings;
  private final boolean withDav;
  private final List<Omission> losses = new ArrayList<>();

  private AutodiscoverOmissions(AccountSettings settings, boolean withDav) {
    this.settings = settings;
    this.withDav = withDav;
  }

  /**
   * What is lost.
   *
   * @param withDav whether calendars and contacts are named
   */
  public static OmissionReport of(AccountSettings settings, boolean withDav) {
    if (!OutlookXml.canSay(settings)) {
      return OmissionReport.refused(
          Dialect.AUTODISCOVER, "There is no IMAP, POP3 or SMTP service: error 501.");
    }
    return OmissionReport.of(
        Dialect.AUTODISCOVER, new AutodiscoverOmissions(settings, withDav).found());
  }

  private List<Omission> found() {
    for (int i = 0; i < settings.services().size(); i++) {
      look(i, settings.services().get(i));
    }
    if (settings.oauth2().isPresent()) {
      losses.add(Omission.ofAll(Member.OAUTH2, "There is no word for it."));
    }
    if (!settings.links().equals(Links.none())) {
      losses.add(Omission.ofAll(Member.LINKS, "There is no word for pages for people."));
    }
    return losses;
  }

  private void look(int index, Service service) {
    switch (service.protocol()) {
      case IMAP, POP3, SMTP -> lookAtMail(index, (MailService) service);
      case CALDAV, CARDDAV -> {
        if (!withDav) {
          lost(index, "Only eM Client reads it; WAYMARK_AUTODISCOVER_DAV names it.");
        }
      }
      case ACTIVESYNC -> {
        if (!settings.web(Protocol.ACTIVESYNC).findFirst().equals(Optional.of(service))) {
          lost(index, "The mobilesync schema names one service.");
        }
      }
      case EWS -> lost(index, "Only the JSON form names it.");
      case MANAGESIEVE, JMAP, WEBDAV -> lost(index, "There is no word for it.");
    }
  }

  private void lost(int index, String detail) {
    losses.add(Omission.of(index, Member.SERVICE, detail));
  }

  private void lookAtMail(int index, MailService service) {
    boolean fits = StandardPort.fits(service.protocol(), service.port(), service.security());
    if (service.security().isProtected() && !fits) {
      losses.add(
          Omission.of(
              index,
              Member.SECURITY,
              "Thunderbird and FairEmail infer STARTTLS from the ports 143, 110, 25 and 587, and"
                  + " TLS from all others."));
    }
    if (!service.authentication().equals(List.of(AuthMethod.PASSWORD_CLEARTEXT))) {
      losses.add(
          Omission.of(
              index,
              Member.AUTHENTICATION,
              "It says whether there is a login, and not which kind; clients try the password."));
    }
    if (service.pop3().isPresent()) {
      losses.add(
          Omission.of(index, Member.POP3, "Clients do with mail on the server as they like."));
    }
  }
}
