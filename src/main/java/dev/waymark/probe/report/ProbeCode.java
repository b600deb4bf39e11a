package dev.waymark.probe.report;

import dev.waymark.mail.Port;
import dev.waymark.mail.StandardPort;
import java.util.Collection;

/** One observation; stable words of the JSON. The order is the order in which they are listed. */
public enum ProbeCode {
  /** Greeting, and for TLS a validated certificate: nothing to say. Stands alone. */
  OK,
  /** Policy refused the address or the port. Stands alone, and never says which. */
  BLOCKED,
  DNS_NXDOMAIN,
  DNS_NO_ADDRESS,
  DNS_ERROR,
  /** The port is closed. */
  REFUSED,
  UNREACHABLE,
  /** No answer to the connection request: filtered. */
  TIMEOUT_CONNECT,
  /** The connection opened, and not one byte came. */
  TIMEOUT_GREETING,
  /** The server began and did not finish an answer in time. */
  TIMEOUT_READ,
  /** The connection ended before or in the middle of the dialogue. */
  CLOSED_EARLY,
  /** More bytes than any honest server sends. */
  LIMIT_EXCEEDED,
  /** The server greeted with a refusal. */
  SERVICE_REFUSED,
  /** The greeting belongs to another protocol. */
  WRONG_PROTOCOL,
  /** What came is no answer in this protocol. */
  PROTOCOL_ERROR,
  /** Only TLS is spoken where text was expected. */
  TLS_ON_PLAIN_PORT,
  /** Text is spoken where TLS was expected. */
  PLAINTEXT_ON_TLS_PORT,
  STARTTLS_MISSING,
  STARTTLS_REFUSED,
  /** Plain text came after the go-ahead for TLS: CVE-2011-0411 and its class. */
  STARTTLS_INJECTION,
  /** No common version or cipher, or an alert. */
  TLS_HANDSHAKE,
  CERT_EXPIRED,
  CERT_NOT_YET_VALID,
  /** No name in the certificate is the configured host. */
  CERT_NAME_MISMATCH,
  /** The certificate is its own issuer, and not trusted. */
  CERT_SELF_SIGNED,
  /** The chain does not reach a trusted root. */
  CERT_UNTRUSTED,
  /** The certificate ends in less than 14 days. */
  CERT_ENDS_SOON,
  /** Login is offered before TLS. */
  CLEARTEXT_LOGIN,
  /** Login is refused in this mode. */
  LOGIN_DISABLED,
  /** Nothing to log in with, although TLS is on. */
  NO_AUTH,
  /** IMAP was logged in before anybody asked, which makes STARTTLS impossible. */
  PREAUTH;

  private Verdict verdict(Port port) {
    return switch (this) {
      case OK -> Verdict.OK;
      case BLOCKED -> Verdict.BLOCKED;
      case CERT_ENDS_SOON, CLEARTEXT_LOGIN -> Verdict.WARNING;
      // Port 25 transfers mail between servers; that it takes no logins there is usual.
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

  /** The verdict on an endpoint with these codes: the worst of them decides. */
  public static Verdict verdict(Collection<ProbeCode> codes, Port port) {
    return codes.stream().map(code -> code.verdict(port)).reduce(Verdict.OK, Verdict::and);
  }
}
