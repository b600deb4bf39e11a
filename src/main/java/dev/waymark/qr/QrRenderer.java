package dev.waymark.qr;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Renders the account that Thunderbird for Android reads from a QR code. */
@Singleton
public class QrRenderer implements DialectRenderer {
  private static final Dialect DIALECT =
      new Dialect("qr", "QR code", "Thunderbird for Android; shown as text");
  private static final String MEDIA_TYPE = "application/json";

  /** Phones do not scan larger codes reliably. */
  private static final int MAX_LENGTH = 800;

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return QrOmissions.of(settings);
  }

  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    return address
        .map(known -> render(settings, known, Optional.empty()))
        .orElseGet(() -> Rendering.refused("The code is for one address."));
  }

  /**
   * Writes the array.
   *
   * @param name of the person, as recipients see it
   */
  Rendering render(AccountSettings settings, EmailAddress address, Optional<String> name) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.text())) {
      return Rendering.refused("Thunderbird for Android imports addresses in ASCII only.");
    }
    return ImportServers.of(
        settings.forAddress(address),
        servers -> limited(ImportDocument.render(servers, address, name.orElse(""))),
        Rendering::refused);
  }

  /** Draws the code of an address; empty where there is none. */
  public Optional<QrCode> codeOf(AccountSettings settings, EmailAddress address) {
    return render(settings, Optional.of(address))
        .fold(array -> Optional.of(QrCode.of(array.text())), reason -> Optional.empty());
  }

  private static Rendering limited(byte[] array) {
    return array.length <= MAX_LENGTH
        ? RenderedDocument.of(array, MEDIA_TYPE, true)
        : Rendering.refused(
            "The account takes more than the " + MAX_LENGTH + " characters that phones scan.");
  }
}
