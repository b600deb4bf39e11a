package dev.waymark.probe.prelogin;

import dev.waymark.mail.Protocol;

/**
 * A client of one protocol that stops before the login. After an exception it sends nothing more.
 */
public sealed interface PreLoginClient permits ImapClient, Pop3Client, SieveClient, SmtpClient {

  /** Reads the greeting and asks for the capabilities. */
  Capabilities greet(LineConnection connection) throws ProbeAbortedException;

  /** Asks for TLS; returns with the server waiting for the handshake. */
  void startTls(LineConnection connection) throws ProbeAbortedException;

  /** Asks for the capabilities after STARTTLS: the old ones are void (RFC 9051 section 6.2.1). */
  Capabilities afterTls(LineConnection connection) throws ProbeAbortedException;

  /** Sends the farewell without waiting for the answer. */
  void quit(LineConnection connection);

  /**
   * Creates the client of a protocol, for one connection.
   *
   * @param ehloName the name that SMTP servers are given
   */
  static PreLoginClient of(Protocol protocol, EhloName ehloName) {
    return switch (protocol) {
      case IMAP -> new ImapClient();
      case POP3 -> new Pop3Client();
      case SMTP -> new SmtpClient(ehloName);
      case MANAGESIEVE -> new SieveClient();
      case JMAP, CALDAV, CARDDAV, WEBDAV, ACTIVESYNC, EWS ->
          throw new IllegalArgumentException("spoken over HTTP: " + protocol.wireName());
    };
  }
}
