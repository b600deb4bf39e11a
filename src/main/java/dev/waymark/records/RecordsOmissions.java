package dev.waymark.records;

import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.Omission;
import dev.waymark.dialect.Omission.Member;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the records of a domain do not say. */
public final class RecordsOmissions {
  private RecordsOmissions() {}

  /** Of the records as {@link DomainRecords#of} makes them. */
  public static OmissionReport of(AccountSettings settings, DomainRecords records) {
    List<Omission> losses = new ArrayList<>();
    for (int i = 0; i < settings.services().size(); i++) {
      if (!leadTo(settings.services().get(i), records)) {
        losses.add(
            Omission.of(
                i,
                Member.SERVICE,
                "No record leads there: SRV records are for protected IMAP, POP3, SMTP, ManageSieve,"
                    + " JMAP, CalDAV and CardDAV on hosts that have names."));
      }
    }
    losses.add(
        Omission.ofAll(
            Member.USERNAME, "Clients try the whole address, then what stands before the @."));
    losses.add(Omission.ofAll(Member.AUTHENTICATION, "Clients ask the server."));
    return OmissionReport.of(Dialect.RECORDS, losses);
  }

  private static boolean leadTo(Service service, DomainRecords records) {
    return service instanceof WebService web
        ? names(service)
            .anyMatch(
                name ->
                    HttpsOrigin.of(web.url())
                        .filter(server -> records.leadTo(name, server.host(), server.port()))
                        .isPresent())
        : leadTo((MailService) service, records);
  }

  private static boolean leadTo(MailService service, DomainRecords records) {
    return names(service)
        .filter(name -> name.means(service))
        .anyMatch(name -> records.leadTo(name, service.host(), service.port()));
  }

  private static Stream<ServiceName> names(Service service) {
    return Arrays.stream(ServiceName.values())
        .filter(name -> name.protocol() == service.protocol());
  }
}
