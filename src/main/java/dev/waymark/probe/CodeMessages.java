package dev.waymark.probe;

import dev.waymark.probe.report.ProbeCode;

/** The texts for each code, which continue a sentence that begins with the port. */
final class CodeMessages {
  private CodeMessages() {}

  /** Returns the finding; {@code %s} stands for the protocol. */
  static String finding(ProbeCode code) {
    return switch (code) {
      case OK -> "works";
      case BLOCKED -> "is blocked by policy";
      case DNS_NXDOMAIN -> "has no server, because the host name does not exist";
      case DNS_NO_ADDRESS -> "has no server, because the host name has no address";
      case DNS_ERROR -> "was not reached, because the DNS gave no answer";
      case REFUSED -> "is closed";
      case UNREACHABLE -> "cannot be reached from here";
      case TIMEOUT_CONNECT -> "does not answer, as behind a firewall";
      case TIMEOUT_GREETING -> "takes the connection and stays silent";
      case TIMEOUT_READ -> "answers too slowly";
      case CLOSED_EARLY -> "ends the connection too early";
      case LIMIT_EXCEEDED -> "sends more than a mail server should";
      case SERVICE_REFUSED -> "refuses service";
      case WRONG_PROTOCOL -> "speaks another protocol than %s";
      case PROTOCOL_ERROR -> "answers with something that is not %s";
      case TLS_ON_PLAIN_PORT -> "speaks TLS from the first byte";
      case PLAINTEXT_ON_TLS_PORT -> "speaks plain text instead of TLS";
      case STARTTLS_MISSING -> "offers no STARTTLS";
      case STARTTLS_REFUSED -> "refuses STARTTLS";
      case STARTTLS_INJECTION -> "lets plain text follow STARTTLS, which attackers can use";
      case TLS_HANDSHAKE -> "agrees on no TLS version or cipher";
      case CERT_EXPIRED -> "has an expired certificate";
      case CERT_NOT_YET_VALID -> "has a certificate that is not valid yet";
      case CERT_NAME_MISMATCH -> "has a certificate for another name";
      case CERT_SELF_SIGNED -> "has a self-signed certificate";
      case CERT_UNTRUSTED -> "has a certificate of no trusted authority";
      case CERT_EXPIRES_SOON -> "has a certificate that ends within 14 days";
      case CLEARTEXT_LOGIN -> "takes logins before TLS";
      case LOGIN_DISABLED -> "takes no logins";
      case NO_AUTH -> "offers nothing to log in with";
      case PREAUTH -> "is logged in from the start";
    };
  }

  /** Returns the remedy. */
  static String remedy(ProbeCode code) {
    return switch (code) {
      case OK, BLOCKED -> "no action is needed";
      case DNS_NXDOMAIN, DNS_NO_ADDRESS -> "correct the host name, or its DNS records";
      case DNS_ERROR -> "probe again, and check the domain's name servers";
      case REFUSED, UNREACHABLE, TIMEOUT_CONNECT -> "start the server and open the port";
      case TIMEOUT_GREETING, TIMEOUT_READ, CLOSED_EARLY, SERVICE_REFUSED ->
          "probe again, and read the server's log";
      case LIMIT_EXCEEDED, WRONG_PROTOCOL, PROTOCOL_ERROR -> "check what listens on this port";
      case TLS_ON_PLAIN_PORT -> "publish this port with TLS";
      case PLAINTEXT_ON_TLS_PORT -> "turn TLS on, or publish this port with STARTTLS";
      case STARTTLS_MISSING, STARTTLS_REFUSED -> "turn STARTTLS on";
      case STARTTLS_INJECTION -> "update the server, or what sits in front of it";
      case TLS_HANDSHAKE -> "turn TLS 1.2 or 1.3 on";
      case CERT_EXPIRED, CERT_EXPIRES_SOON -> "renew the certificate";
      case CERT_NOT_YET_VALID -> "install a certificate that is valid now";
      case CERT_NAME_MISMATCH -> "publish a name of the certificate, or get one for this host";
      case CERT_SELF_SIGNED -> "install a certificate of a public authority";
      case CERT_UNTRUSTED -> "send the intermediate certificates, or use a public authority";
      case CLEARTEXT_LOGIN -> "let the server take logins after TLS only";
      case LOGIN_DISABLED -> "publish a mode with TLS";
      case NO_AUTH -> "turn authentication on";
      case PREAUTH -> "take the pre-authenticated listener off the network";
    };
  }
}
