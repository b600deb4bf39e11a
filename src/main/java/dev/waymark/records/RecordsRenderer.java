package dev.waymark.records;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.pacc.PaccConfig;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Renders the DNS records as a fragment of a zone file. */
@Singleton
public class RecordsRenderer implements DialectRenderer {
  private static final Dialect DIALECT =
      new Dialect("records", "DNS records", "clients that ask the DNS");
  private static final String MEDIA_TYPE = "text/dns; charset=us-ascii";
  private static final String WITHOUT_URL = "WAYMARK_PUBLIC_URL is not set to an https URL.";

  private final Optional<PublicUrl> publicUrl;
  private final boolean pacc;

  RecordsRenderer(PublicUrlConfig publicUrl, PaccConfig pacc) {
    this.publicUrl = publicUrl.publicUrl();
    this.pacc = pacc.enabled();
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  /** The records of a domain; empty where no https URL of this service is configured. */
  public Optional<DomainRecords> recordsOf(AccountSettings settings) {
    return publicUrl.map(here -> DomainRecords.of(settings, here, pacc));
  }

  @Override
  public OmissionReport omissions(AccountSettings settings) {
    return recordsOf(settings)
        .map(records -> RecordsOmissions.of(settings, records))
        .orElseGet(() -> OmissionReport.refused(WITHOUT_URL));
  }

  /** Writes the same records for every address. */
  @Override
  public Rendering render(AccountSettings settings, Optional<EmailAddress> address) {
    return recordsOf(settings)
        .<Rendering>map(records -> RenderedDocument.of(records.zone(), MEDIA_TYPE, false))
        .orElseGet(() -> Rendering.refused(WITHOUT_URL));
  }
}
