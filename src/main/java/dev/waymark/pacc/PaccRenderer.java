package dev.waymark.pacc;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Renders PACC, where it is on. */
@Singleton
class PaccRenderer implements DialectRenderer {
  private static final Dialect DIALECT =
      new Dialect("pacc", "PACC", "clients of the draft standard");
  private static final String OFF = "It is off; WAYMARK_PACC_ENABLED turns it on.";

  private final boolean enabled;

  PaccRenderer(PaccConfig config) {
    this.enabled = config.enabled();
  }

  boolean isEnabled() {
    return enabled;
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return enabled ? PaccOmissions.of(settings) : OmissionReport.refused(OFF);
  }

  /** Writes the same document for every address. */
  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    return enabled ? PaccDocument.render(settings) : Rendering.refused(OFF);
  }
}
