package dev.waymark.settings;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Renders the settings as JSON; nothing is left out. */
@Singleton
class SettingsRenderer implements DialectRenderer {
  private static final Dialect DIALECT =
      new Dialect("settings", "Settings JSON", "scripts and programs of our own");
  private static final String MEDIA_TYPE = "application/json";

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return OmissionReport.of(List.of());
  }

  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    AccountSettings theirs = address.map(settings::forAddress).orElse(settings);
    return RenderedDocument.of(
        SettingsDocument.render(theirs, address), MEDIA_TYPE, address.isPresent());
  }
}
