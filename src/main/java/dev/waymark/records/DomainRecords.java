package dev.waymark.records;

import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Port;
import dev.waymark.mail.address.Host;
import java.util.ArrayList;
import java.util.List;

/** Everything to publish for one domain. */
public final class DomainRecords {
  private final AccountSettings settings;
  private final List<RecordOrOmission> entries;

  private DomainRecords(AccountSettings settings, List<RecordOrOmission> entries) {
    this.settings = settings;
    this.entries = List.copyOf(entries);
  }

  /**
   * The records for a domain.
   *
   * @param pacc whether PACC is turned on
   */
  public static DomainRecords of(AccountSettings settings, PublicUrl publicUrl, boolean pacc) {
    List<RecordOrOmission> digest = pacc ? List.of(PaccRecords.of(settings)) : List.of();
    boolean hasDigest = digest.stream().anyMatch(entry -> entry.published().isPresent());
    List<RecordOrOmission> entries =
        new ArrayList<>(new AliasRecords(settings, publicUrl).of(hasDigest));
    for (ServiceName service : ServiceName.values()) {
      entries.addAll(
          service.protocol().overHttp()
              ? WebRecords.of(service, settings)
              : MailRecords.of(service, settings));
    }
    entries.add(mailconf(settings, publicUrl));
    entries.addAll(digest);
    return new DomainRecords(settings, entries);
  }

  private static RecordOrOmission mailconf(AccountSettings settings, PublicUrl publicUrl) {
    return RecordOrOmission.of(
        RecordName.at(settings.domain()),
        RecordData.txt("mailconf=" + publicUrl.resolve("/v1.1/" + settings.domain().ascii())),
        "An old convention of Mozilla's that io-discovery reads; beside other TXT records.");
  }

  /** Returns true if a record names a server for the protocol. */
  boolean leadTo(ServiceName service, Host host, Port port) {
    String name = RecordName.tcp(settings.domain(), service.label()).text();
    String server = " %s %s.".formatted(port, host.text());
    return entries.stream()
        .flatMap(entry -> entry.published().stream())
        .anyMatch(record -> record.name().equals(name) && record.data().endsWith(server));
  }

  /** The records, without what was left out. */
  public List<DnsRecord> published() {
    return entries.stream().flatMap(entry -> entry.published().stream()).toList();
  }

  /** The records alone; JSON has no place for what was left out. */
  public byte[] json() {
    return RecordsDocument.render(published());
  }

  /** A fragment for the domain's zone file; its comments say why, and what was left out. */
  public byte[] zone() {
    return ZoneFragment.render(settings.domain(), entries);
  }
}
