package dev.waymark.records;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Security;
import java.util.List;

/** The records of one service name for servers with host and port. */
final class MailRecords {
  private MailRecords() {}

  static List<RecordOrOmission> of(ServiceName service, AccountSettings settings) {
    SrvRecords records = new SrvRecords(service, settings.domain());
    settings
        .mail(service.protocol())
        .filter(service::concerns)
        .forEach(server -> add(records, service, server));
    return records.entries();
  }

  private static void add(SrvRecords records, ServiceName service, MailService server) {
    if (service.means(server)) {
      records.add(server.host(), server.port());
    } else {
      records.leaveOut(
          "%s on port %s speaks %s, and clients would expect STARTTLS."
              .formatted(server.host().text(), server.port(), manner(server.security())));
    }
  }

  private static String manner(Security security) {
    return switch (security) {
      case TLS -> "TLS from the first byte";
      case STARTTLS -> "STARTTLS";
      case PLAIN -> "no TLS";
    };
  }
}
