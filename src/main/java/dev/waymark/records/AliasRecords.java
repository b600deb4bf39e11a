package dev.waymark.records;

import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names that clients put before the domain, and where this service is behind them. */
final class AliasRecords {
  private final AccountSettings settings;
  private final PublicUrl publicUrl;

  AliasRecords(AccountSettings settings, PublicUrl publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
  }

  List<RecordOrOmission> of(boolean pacc) {
    List<RecordOrOmission> entries = new ArrayList<>();
    entries.add(
        alias(
            "autoconfig",
            "Thunderbird and most other clients ask here; needs a certificate for this name."));
    entries.add(
        alias(
            "autodiscover",
            "Outlook and ActiveSync clients ask here; needs a certificate for this name."));
    if (pacc) {
      entries.add(alias("ua-auto-config", "PACC; needs a certificate for this name."));
    }
    entries.add(autodiscover());
    return entries;
  }

  private RecordOrOmission alias(String label, String why) {
    RecordName name = RecordName.below(settings.domain(), label);
    if (is(name, publicUrl.host())) {
      return new OmittedRecord(
          name, "it is the host of WAYMARK_PUBLIC_URL itself, which has its own address records.");
    }
    if (settings.services().stream().flatMap(AliasRecords::host).anyMatch(host -> is(name, host))) {
      return new OmittedRecord(
          name, "it is a server of the domain, so it can be no alias of this one.");
    }
    return RecordOrOmission.of(name, here(), publicUrl.isOnStandardPort() ? why : why + portToo());
  }

  private static Stream<Host> host(Service service) {
    return service instanceof WebService web
        ? HttpsOrigin.of(web.url()).map(HttpsOrigin::host).stream()
        : Stream.of(((MailService) service).host());
  }

  private static boolean is(RecordName name, Host host) {
    return host instanceof Hostname hostname && name.is(hostname.name());
  }

  private RecordData here() {
    Host host = publicUrl.host();
    return host instanceof IpAddress address
        ? RecordData.address(address)
        : RecordData.cname((Hostname) host);
  }

  private String portToo() {
    return " Clients ask port 443 only, and WAYMARK_PUBLIC_URL has port %s: answer on 443 too."
        .formatted(publicUrl.port());
  }

  /** One only: of several, Thunderbird would take that of least weight and ignore the priority. */
  private RecordOrOmission autodiscover() {
    RecordName name = RecordName.tcp(settings.domain(), "_autodiscover");
    if (!publicUrl.isOnStandardPort()) {
      return new OmittedRecord(
          name,
          "clients ask port 443 only, and WAYMARK_PUBLIC_URL has port %s."
              .formatted(publicUrl.port()));
    }
    if (publicUrl.host() instanceof Hostname target) {
      return RecordOrOmission.of(
          name,
          RecordData.srv(0, 0, publicUrl.port(), target),
          "Outlook's last resort. Publish no second one, and give the target address records of its"
              + " own: it must not be a CNAME (RFC 2782). Thunderbird asks people whether they trust"
              + " a target in another domain.");
    }
    return new OmittedRecord(
        name,
        "the host of WAYMARK_PUBLIC_URL is an IP address, and an SRV record leads to a name.");
  }
}
