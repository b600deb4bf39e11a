package dev.waymark.pacc;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.Omission;
import dev.waymark.dialect.Omission.Member;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What PACC does not say of a domain. */
public final class PaccOmissions {
  private static final String NAMES_ONE = "It names one service of a protocol, the first it can.";

  private final AccountSettings settings;
  private final Set<Service> said;
  private final List<Omission> losses = new ArrayList<>();

  private PaccOmissions(AccountSettings settings) {
    this.settings = settings;
    this.said = PaccDocument.said(settings).collect(Collectors.toSet());
  }

  public static OmissionReport of(AccountSettings settings) {
    return PaccAnswer.of(settings)
        .fold(
            document -> OmissionReport.of(Dialect.PACC, new PaccOmissions(settings).found()),
            reason -> OmissionReport.refused(Dialect.PACC, reason));
  }

  private List<Omission> found() {
    for (int i = 0; i < settings.services().size(); i++) {
      look(i, settings.services().get(i));
    }
    if (settings.oauth2().isPresent()) {
      losses.add(Omission.ofAll(Member.OAUTH2, "It says the issuer, where that is an https URL."));
    }
    if (!settings.links().equals(Links.none())) {
      losses.add(Omission.ofAll(Member.LINKS, "It says one help page, without its title."));
    }
    return losses;
  }

  private void look(int index, Service service) {
    switch (service.protocol()) {
      case MANAGESIEVE, ACTIVESYNC, EWS ->
          losses.add(Omission.of(index, Member.SERVICE, "There is no word for it."));
      case IMAP, POP3, SMTP, JMAP, CALDAV, CARDDAV, WEBDAV -> {
        if (!said.contains(service)) {
          losses.add(
              Omission.of(
                  index,
                  Member.SERVICE,
                  NAMES_ONE
                      + " That needs TLS on the standard port, the address as login, and a password"
                      + " for a URL."));
        } else if (!service.authentication().equals(List.of(AuthMethod.PASSWORD_CLEARTEXT))) {
          losses.add(
              Omission.of(
                  index, Member.AUTHENTICATION, "It says password or OAuth2 for all together."));
        }
      }
    }
    if (service instanceof MailService mail && mail.pop3().isPresent() && said.contains(service)) {
      losses.add(Omission.of(index, Member.POP3, "There is no word for it."));
    }
  }
}
