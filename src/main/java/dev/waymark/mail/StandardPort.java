package dev.waymark.mail;

import java.util.Arrays;
import java.util.List;

/**
 * The registered ports of the mail protocols and what may be spoken on each: RFC 8314 sections 3.2,
 * 3.3 and 7, RFC 6409 section 3.1, RFC 5804 section 1.8. The only table of ports.
 */
public enum StandardPort {
  IMAP(Protocol.IMAP, 143, false),
  IMAPS(Protocol.IMAP, 993, true),
  POP3(Protocol.POP3, 110, false),
  POP3S(Protocol.POP3, 995, true),
  SUBMISSIONS(Protocol.SMTP, 465, true),
  SUBMISSION(Protocol.SMTP, 587, false),
  /** Transfer between servers; some hosters take submissions here too. */
  SMTP(Protocol.SMTP, 25, false),
  SIEVE(Protocol.MANAGESIEVE, 4190, false);

  private final Protocol protocol;
  private final int port;
  private final boolean tlsOnly;

  StandardPort(Protocol protocol, int port, boolean tlsOnly) {
    this.protocol = protocol;
    this.port = port;
    this.tlsOnly = tlsOnly;
  }

  public Protocol protocol() {
    return protocol;
  }

  public Port port() {
    return new Port(port);
  }

  /** Either TLS from the first byte, or plain text that STARTTLS may upgrade. */
  public boolean speaks(Security security) {
    return tlsOnly == (security == Security.TLS);
  }

  public static List<StandardPort> of(Protocol protocol) {
    return Arrays.stream(values()).filter(entry -> entry.protocol == protocol).toList();
  }

  /** Returns true where clients that infer the security from protocol and port infer this one. */
  public static boolean fits(Protocol protocol, Port port, Security security) {
    return of(protocol).stream()
        .anyMatch(entry -> entry.port().equals(port) && entry.speaks(security));
  }
}
