package dev.waymark.publishing;

import dev.waymark.autoconfig.AutoconfigOmissions;
import dev.waymark.autoconfig.AutoconfigXml;
import dev.waymark.autodiscover.AutodiscoverConfig;
import dev.waymark.autodiscover.AutodiscoverOmissions;
import dev.waymark.autodiscover.OutlookXml;
import dev.waymark.dialect.Dialect;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mobileconfig.MailChoice;
import dev.waymark.mobileconfig.MobileconfigConfig;
import dev.waymark.mobileconfig.ProfilePlist;
import dev.waymark.pacc.PaccAnswer;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.PublicUrl;
import dev.waymark.settings.SettingsDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** The document of each dialect as text, or why there is none. */
@ApplicationScoped
public class DialectDocuments {
  private final boolean withDav;
  private final String prefix;
  private final Optional<PublicUrl> publicUrl;

  DialectDocuments(
      AutodiscoverConfig autodiscover, MobileconfigConfig mobileconfig, PublicUrlConfig publicUrl) {
    this.withDav = autodiscover.dav();
    this.prefix = mobileconfig.prefix();
    this.publicUrl = publicUrl.publicUrl().flatMap(PublicUrl::of);
  }

  /** What an asker with this address gets. Profiles are shown unsigned. */
  public String of(Dialect dialect, AccountSettings settings, EmailAddress address) {
    AccountSettings theirs = settings.forAddress(address);
    return switch (dialect) {
      case AUTOCONFIG ->
          unless(
              AutoconfigOmissions.of(theirs).refusal(),
              () -> AutoconfigXml.render(theirs, Optional.of(address)));
      case AUTODISCOVER ->
          unless(
              AutodiscoverOmissions.of(theirs, withDav).refusal(),
              () -> OutlookXml.render(theirs, Optional.of(address), withDav));
      case MOBILECONFIG ->
          MailChoice.of(theirs)
              .fold(
                  servers ->
                      text(ProfilePlist.render(theirs, servers, address, Optional.empty(), prefix)),
                  reason -> reason);
      case PACC -> PaccAnswer.of(settings).fold(DialectDocuments::text, reason -> reason);
      case RECORDS ->
          publicUrl
              .map(here -> text(DomainRecords.of(settings, here, true).zone()))
              .orElse("WAYMARK_PUBLIC_URL is not set to an https URL.");
      case SETTINGS -> text(SettingsDocument.render(theirs, Optional.of(address)));
    };
  }

  private static String unless(Optional<String> refusal, Supplier<byte[]> document) {
    return refusal.orElseGet(() -> text(document.get()));
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
