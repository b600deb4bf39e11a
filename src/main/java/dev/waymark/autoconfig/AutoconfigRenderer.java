package dev.waymark.autoconfig;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Renders autoconfig. */
@Singleton
class AutoconfigRenderer implements DialectRenderer {
  private static final Dialect DIALECT =
      new Dialect(
          "autoconfig", "Autoconfig", "Thunderbird, K-9, Evolution, KMail, Delta Chat, FairEmail");

  /** Thunderbird parses XML only if the header starts with exactly this. */
  private static final String MEDIA_TYPE = "text/xml; charset=utf-8";

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return AutoconfigOmissions.of(settings);
  }

  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    if (!settings.hasMail()) {
      return Rendering.refused(AutoconfigOmissions.WITHOUT_MAIL);
    }
    AccountSettings theirs = address.map(settings::forAddress).orElse(settings);
    boolean personal =
        AutoconfigXml.isPersonal(theirs, address)
            // The choice of a login rule depends on the address too.
            || (address.isPresent() && !settings.logins().isEmpty());
    return RenderedDocument.of(AutoconfigXml.render(theirs, address), MEDIA_TYPE, personal);
  }
}
