package dev.waymark.records;

import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;

/**
 * The names under which RFC 2782 records announce services: RFC 6186, RFC 8314 section 5.1, RFC
 * 5804 section 1.8, RFC 8620 section 2.2, RFC 6764 section 3. Not among them: {@code _smtps}, which
 * no standard has, and {@code _caldav} and {@code _carddav}, which are plain http.
 */
enum ServiceName {
  IMAPS("_imaps", Protocol.IMAP, Security.TLS, "IMAP with TLS from the first byte (RFC 8314)."),
  IMAP("_imap", Protocol.IMAP, Security.STARTTLS, "IMAP with STARTTLS (RFC 6186)."),
  POP3S("_pop3s", Protocol.POP3, Security.TLS, "POP3 with TLS from the first byte (RFC 8314)."),
  POP3("_pop3", Protocol.POP3, Security.STARTTLS, "POP3 with STLS (RFC 6186)."),
  SUBMISSIONS(
      "_submissions",
      Protocol.SMTP,
      Security.TLS,
      "Submission of mail with TLS from the first byte (RFC 8314)."),
  SUBMISSION(
      "_submission",
      Protocol.SMTP,
      Security.STARTTLS,
      "Submission of mail with STARTTLS (RFC 6186)."),
  SIEVE(
      "_sieve",
      Protocol.MANAGESIEVE,
      Security.STARTTLS,
      "ManageSieve with STARTTLS (RFC 5804 section 1.8)."),
  JMAP(
      "_jmap",
      Protocol.JMAP,
      Security.TLS,
      "JMAP clients ask this host for /.well-known/jmap (RFC 8620 section 2.2)."),
  CALDAVS("_caldavs", Protocol.CALDAV, Security.TLS, "CalDAV over https (RFC 6764)."),
  CARDDAVS("_carddavs", Protocol.CARDDAV, Security.TLS, "CardDAV over https (RFC 6764).");

  private static final int FIRST_STARTTLS = 10;

  private final String label;
  private final Protocol protocol;
  private final Security security;
  private final String why;

  ServiceName(String label, Protocol protocol, Security security, String why) {
    this.label = label;
    this.protocol = protocol;
    this.security = security;
    this.why = why;
  }

  String label() {
    return label;
  }

  Protocol protocol() {
    return protocol;
  }

  String why() {
    return why;
  }

  /** Returns true if RFC 6764 defines a TXT record with the path of the service beside it. */
  boolean hasPath() {
    return protocol == Protocol.CALDAV || protocol == Protocol.CARDDAV;
  }

  /** Of the best service: any TLS from the first byte comes before any STARTTLS. */
  int firstPriority() {
    return security == Security.TLS ? 0 : FIRST_STARTTLS;
  }

  boolean means(MailService service) {
    return service.protocol() == protocol && service.security() == security;
  }

  /**
   * Returns true if clients that look for the service would look here, even if it is not what the
   * name means: plain text is on the port that STARTTLS upgrades, and ManageSieve has only one
   * name. A record for such a name must not deny the service.
   */
  boolean concerns(MailService service) {
    boolean plain = service.security() == Security.PLAIN && security == Security.STARTTLS;
    return service.protocol() == protocol
        && (plain || means(service) || protocol == Protocol.MANAGESIEVE);
  }
}
