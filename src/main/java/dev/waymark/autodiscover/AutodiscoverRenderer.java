package dev.waymark.autodiscover;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Renders Autodiscover's XML form. */
@Singleton
class AutodiscoverRenderer implements DialectRenderer {
  static final Dialect DIALECT = new Dialect("autodiscover", "Autodiscover", "Outlook, eM Client");

  static final String MEDIA_TYPE = "text/xml; charset=utf-8";

  private final boolean withDav;

  AutodiscoverRenderer(AutodiscoverConfig config) {
    this.withDav = config.dav();
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return AutodiscoverOmissions.of(settings, withDav);
  }

  /** Writes the document in the Outlook schema. */
  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    AccountSettings theirs = address.map(settings::forAddress).orElse(settings);
    return OutlookXml.canSay(theirs)
        ? RenderedDocument.of(
            OutlookXml.render(theirs, address, withDav), MEDIA_TYPE, address.isPresent())
        : Rendering.refused(AutodiscoverOmissions.WITHOUT_MAIL);
  }

  /** Writes the document in the schema that the client asked for. */
  Rendering render(AccountSettings settings, EmailAddress address, ResponseSchema schema) {
    return switch (schema) {
      case OUTLOOK -> render(settings, Optional.of(address));
      case MOBILESYNC ->
          settings
              .web(Protocol.ACTIVESYNC)
              .findFirst()
              .map(activeSync -> MobileSyncXml.render(activeSync, address))
              .<Rendering>map(xml -> RenderedDocument.of(xml, MEDIA_TYPE, true))
              .orElseGet(() -> Rendering.refused("There is no ActiveSync service."));
    };
  }
}
