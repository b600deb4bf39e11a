package dev.waymark.records;

import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.Omissions;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import java.util.Arrays;
import java.util.stream.Stream;

/** Lists everything that the records of a domain cannot express. */
final class RecordsOmissions {
  private RecordsOmissions() {}

  static OmissionReport of(AccountSettings settings, DomainRecords records) {
    return Omissions.of(settings, (service, omissions) -> check(service, records, omissions))
        .add(OmittedPart.USERNAME, "Clients try the whole address, then the local part.")
        .add(OmittedPart.AUTHENTICATION, "Clients use the methods that the server offers.")
        .report();
  }

  private static void check(Service service, DomainRecords records, Omissions.OfService omissions) {
    if (!leadTo(service, records)) {
      omissions.addWhole(
          "No record leads there: SRV records are for protected IMAP, POP3, SMTP, ManageSieve,"
              + " JMAP, CalDAV and CardDAV on hosts that have names.");
    }
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
