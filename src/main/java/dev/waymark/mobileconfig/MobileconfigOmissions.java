package dev.waymark.mobileconfig;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.Omission;
import dev.waymark.dialect.Omission.Member;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an Apple profile does not say of a domain. */
public final class MobileconfigOmissions {
  private final Set<Service> said;
  private final List<Omission> losses = new ArrayList<>();

  private MobileconfigOmissions(Set<Service> said) {
    this.said = said;
  }

  public static OmissionReport of(AccountSettings settings) {
    return MailChoice.of(settings)
        .fold(
            servers ->
                OmissionReport.of(
                    Dialect.MOBILECONFIG,
                    new MobileconfigOmissions(said(settings, servers)).found(settings)),
            reason -> OmissionReport.refused(Dialect.MOBILECONFIG, reason));
  }

  private static Set<Service> said(AccountSettings settings, MailChoice.Servers servers) {
    return Stream.concat(
            Stream.of(servers.incoming().service(), servers.outgoing().service()),
            Stream.of(Protocol.CALDAV, Protocol.CARDDAV)
                .flatMap(protocol -> ProfilePlist.dav(settings, protocol).stream()))
        .collect(Collectors.toSet());
  }

  private List<Omission> found(AccountSettings settings) {
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
    if (!said.contains(service)) {
      losses.add(
          Omission.of(
              index,
              Member.SERVICE,
              "A profile has one incoming and one outgoing mail server, one for calendars and one"
                  + " for contacts: the first with a login it can say."));
      return;
    }
    if (service.authentication().size() > 1) {
      losses.add(Omission.of(index, Member.AUTHENTICATION, "It says one way to log in."));
    }
    if (service instanceof MailService mail) {
      lookAtMail(index, mail);
    }
  }

  private void lookAtMail(int index, MailService service) {
    if (service.security() == Security.STARTTLS) {
      losses.add(
          Omission.of(
              index, Member.SECURITY, "There is no word for STARTTLS; the device tries the port."));
    }
    if (service.pop3().isPresent()) {
      losses.add(Omission.of(index, Member.POP3, "There is no word for it."));
    }
  }
}
