package dev.waymark.probe.report;

import dev.waymark.mail.Port;
import dev.waymark.mail.StandardPort;
import java.util.Collection;
import java.util.Comparator;

/** One observation; stable words of the JSON. */
public enum ProbeCode {
  /** Greeting, and for TLS a validated certificate. Stands alone. */
  OK(1, Subject.PORT),
  /** Policy refused the address or the port. Stands alone, and never tells which of the two. */
  BLOCKED(2, Subject.PORT),
  DNS_NXDOMAIN(3, Subject.PORT),
  DNS_NO_ADDRESS(4, Subject.PORT),
  DNS_ERROR(5, Subject.PORT),
  /** The port is closed. */
  REFUSED(6, Subject.PORT),
  UNREACHABLE(7, Subject.PORT),
  /** No answer to the connection request: filtered. */
  TIMEOUT_CONNECT(8, Subject.PORT),
  /** The connection opened, and not one byte arrived. */
  TIMEOUT_GREETING(9, Subject.PORT),
  /** The server began and did not finish an answer in time. */
  TIMEOUT_READ(10, Subject.PORT),
  /** The connection ended before or in the middle of the dialogue. */
  CLOSED_EARLY(11, Subject.PORT),
  /** More bytes than any honest server sends. */
  LIMIT_EXCEEDED(12, Subject.PORT),
  /** The server greeted with a refusal. */
  SERVICE_REFUSED(13, Subject.PORT),
  /** The greeting belongs to another protocol. */
  WRONG_PROTOCOL(14, Subject.PORT),
  /** The bytes received are not an answer in this protocol. */
  PROTOCOL_ERROR(15, Subject.PORT),
  /** Only TLS is spoken where text was expected. */
  TLS_ON_PLAIN_PORT(16, Subject.PORT),
  /** Text is spoken where TLS was expected. */
  PLAINTEXT_ON_TLS_PORT(17, Subject.PORT),
  STARTTLS_MISSING(18, Subject.PORT),
  STARTTLS_REFUSED(19, Subject.PORT),
  /** Plain text arrived after the server's consent to STARTTLS: CVE-2011-0411 and its class. */
  STARTTLS_INJECTION(20, Subject.PORT),
  /** No common version or cipher, or an alert. */
  TLS_HANDSHAKE(21, Subject.MODE),
  CERT_EXPIRED(22, Subject.MODE),
  CERT_NOT_YET_VALID(23, Subject.MODE),
  /** No name in the certificate is the configured host. */
  CERT_NAME_MISMATCH(24, Subject.MODE),
  /** The certificate is its own issuer, and not trusted. */
  CERT_SELF_SIGNED(25, Subject.MODE),
  /** The chain does not reach a trusted root. */
  CERT_UNTRUSTED(26, Subject.MODE),
  /** The certificate expires in less than 14 days. */
  CERT_EXPIRES_SOON(27, Subject.MODE),
  /** Login is offered before TLS. */
  CLEARTEXT_LOGIN(28, Subject.MODE),
  /** Login is refused in this mode. */
  LOGIN_DISABLED(29, Subject.MODE),
  /** Nothing to log in with, although TLS is on. */
  NO_AUTH(30, Subject.MODE),
  /** IMAP was logged in from the start, which makes STARTTLS impossible. */
  PREAUTH(31, Subject.MODE);

  /** The scope of a code: all modes of the port, or one of them. */
  private enum Subject {
    PORT,
    MODE
  }

  /** Sorts codes as results list them: in the order in which a client would meet them. */
  public static final Comparator<ProbeCode> LISTING_ORDER =
      Comparator.comparingInt(code -> code.position);

  private final int position;
  private final Subject subject;

  ProbeCode(int position, Subject subject) {
    this.position = position;
    this.subject = subject;
  }

  /** True if the code is about the port as such, false if it is about the port in one mode. */
  public boolean concernsWholePort() {
    return subject == Subject.PORT;
  }

  private Verdict verdict(Port port) {
    return switch (this) {
      case OK -> Verdict.OK;
      case BLOCKED -> Verdict.BLOCKED;
      case CERT_EXPIRES_SOON, CLEARTEXT_LOGIN -> Verdict.WARNING;
      // Port 25 transfers mail between servers; it usually takes no logins there.
      case NO_AUTH -> port.equals(StandardPort.SMTP.port()) ? Verdict.WARNING : Verdict.UNUSABLE;
      case DNS_NXDOMAIN,
          DNS_NO_ADDRESS,
          DNS_ERROR,
          REFUSED,
          UNREACHABLE,
          TIMEOUT_CONNECT,
          TIMEOUT_GREETING,
          TIMEOUT_READ,
          CLOSED_EARLY,
          LIMIT_EXCEEDED,
          SERVICE_REFUSED,
          WRONG_PROTOCOL,
          PROTOCOL_ERROR,
          TLS_ON_PLAIN_PORT,
          PLAINTEXT_ON_TLS_PORT,
          STARTTLS_MISSING,
          STARTTLS_REFUSED,
          STARTTLS_INJECTION,
          TLS_HANDSHAKE,
          CERT_EXPIRED,
          CERT_NOT_YET_VALID,
          CERT_NAME_MISMATCH,
          CERT_SELF_SIGNED,
          CERT_UNTRUSTED,
          LOGIN_DISABLED,
          PREAUTH ->
          Verdict.UNUSABLE;
    };
  }

  /** Returns the verdict on an endpoint with these codes: the worst of them decides. */
  public static Verdict verdict(Collection<ProbeCode> codes, Port port) {
    return codes.stream().map(code -> code.verdict(port)).reduce(Verdict.OK, Verdict::worse);
  }
}
