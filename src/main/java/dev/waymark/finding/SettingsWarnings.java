package dev.waymark.finding;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import dev.waymark.mail.StandardPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warnings about the published services of settings. */
public final class SettingsWarnings {
  /** Certificates for addresses are rare, and DNS and PACC cannot name one. */
  public static final String HOST_IS_ADDRESS = "HOST_IS_ADDRESS";

  /** No secure service exists in this direction: passwords and mail travel in the clear. */
  public static final String NOT_PROTECTED = "NOT_PROTECTED";

  /** Outlook and Thunderbird's Autodiscover infer TLS or STARTTLS from the port. */
  public static final String UNUSUAL_PORT = "UNUSUAL_PORT";

  private SettingsWarnings() {}

  /** Lists the warnings in the order of the services. */
  public static List<Finding> of(AccountSettings settings) {
    List<Finding> warnings = new ArrayList<>();
    List<Service> services = settings.services();
    for (int i = 0; i < services.size(); i++) {
      if (services.get(i) instanceof MailService mail) {
        warnings.addAll(of(mail, Place.service(i)));
      }
    }
    return warnings;
  }

  private static List<Finding> of(MailService service, Place place) {
    List<Finding> warnings = new ArrayList<>();
    if (service.host().isAddress()) {
      warnings.add(
          warning(
              HOST_IS_ADDRESS,
              place,
              "The host is an IP address: few certificates name one, and DNS and PACC cannot."));
    }
    if (!service.security().isProtected()) {
      warnings.add(
          warning(
              NOT_PROTECTED,
              place,
              "No protected service exists in this direction: the password travels in the clear."));
    } else if (!StandardPort.fits(service.protocol(), service.port(), service.security())) {
      warnings.add(
          warning(
              UNUSUAL_PORT,
              place,
              "Clients that infer the security from the port, as Outlook does, guess it wrong."));
    }
    return warnings;
  }

  private static Finding warning(String code, Place place, String detail) {
    return new Finding(code, Severity.WARNING, place, detail, Optional.empty());
  }
}
