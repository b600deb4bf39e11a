package dev.waymark.pacc;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Dialect;
import dev.waymark.mail.Links;
import dev.waymark.mail.Loss;
import dev.waymark.mail.Loss.Member;
import dev.waymark.mail.Lossiness;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What PACC does not say of a domain. */
public final class PaccLosses {
  private static final String NAMES_ONE = "It names one service of a protocol, the first it can.";

  private final AccountSettings settings;
  private final Set<Service> said;
  private final List<Loss> losses = new ArrayList<>();

  private PaccLosses(AccountSettings settings) {
    this.settings = settings;
    this.said = PaccDocument.said(settings).collect(Collectors.toSet());
  }

  public static Lossiness of(AccountSettings settings) {
    return PaccAnswer.of(settings)
        .fold(
            document -> Lossiness.of(Dialect.PACC, new PaccLosses(settings).found()),
            reason -> Lossiness.refused(Dialect.PACC, reason));
  }

  private List<Loss> found() {
    for (int i = 0; i < settings.services().size(); i++) {
      look(i, settings.services().get(i));
    }
    if (settings.oauth2().isPresent()) {
      losses.add(Loss.ofAll(Member.OAUTH2, "It says the issuer, where that is an https URL."));
    }
    if (!settings.links().equals(Links.none())) {
      losses.add(Loss.ofAll(Member.LINKS, "It says one help page, without its title."));
    }
    return losses;
  }

  private void look(int index, Service service) {
    switch (service.protocol()) {
      case MANAGESIEVE, ACTIVESYNC, EWS ->
          losses.add(Loss.of(index, Member.SERVICE, "There is no word for it."));
      case IMAP, POP3, SMTP, JMAP, CALDAV, CARDDAV, WEBDAV -> {
        if (!said.contains(service)) {
          losses.add(
              Loss.of(
                  index,
                  Member.SERVICE,
                  NAMES_ONE
                      + " That needs TLS on the standard port, the address as login, and a password"
                      + " for a URL."));
        } else if (!service.authentication().equals(List.of(AuthMethod.PASSWORD_CLEARTEXT))) {
          losses.add(
              Loss.of(
                  index, Member.AUTHENTICATION, "It says password or OAuth2 for all together."));
        }
      }
    }
    if (service instanceof MailService mail && mail.pop3().isPresent() && said.contains(service)) {
      losses.add(Loss.of(index, Member.POP3, "There is no word for it."));
    }
  }
}
