package dev.waymark.mobileconfig;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Renders Apple profiles, unsigned. */
@Singleton
class MobileconfigRenderer implements DialectRenderer {
  static final String MEDIA_TYPE = "application/x-apple-aspen-config";

  private static final Dialect DIALECT =
      new Dialect("mobileconfig", "Apple profile", "iPhone, iPad, Mac; shown unsigned");

  private final String prefix;

  MobileconfigRenderer(MobileconfigConfig config) {
    this.prefix = config.prefix();
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return MobileconfigOmissions.of(settings);
  }

  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    return address
        .map(known -> render(settings, known, Optional.empty()))
        .orElseGet(() -> Rendering.refused("A profile is for one address."));
  }

  /**
   * Writes the profile.
   *
   * @param name the account owner's, as senders are shown
   */
  Rendering render(AccountSettings settings, EmailAddress address, Optional<String> name) {
    AccountSettings theirs = settings.forAddress(address);
    return MailChoice.of(theirs)
        .fold(
            servers ->
                RenderedDocument.of(
                    ProfilePlist.render(theirs, servers, address, name, prefix), MEDIA_TYPE, true),
            Rendering::refused);
  }
}
