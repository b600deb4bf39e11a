package dev.waymark.probe.prelogin;

import dev.waymark.mail.Protocol;

/** What is said before login in one protocol. A stopped dialogue is not continued. */
public interface PreLoginClient {

  /** Reads the greeting and asks for the capabilities. */
  Capabilities greet(LineConnection wire) throws ProbeAbortedException;

  /** Asks for TLS; returns with the server waiting for the handshake. */
  void startTls(LineConnection wire) throws ProbeAbortedException;

  /** The capabilities after STARTTLS: the old ones are void (RFC 9051 section 6.2.1). */
  Capabilities afterTls(LineConnection wire) throws ProbeAbortedException;

  /** Says goodbye without waiting for the answer. */
  void quit(LineConnection wire);

  /**
   * The dialogue of a protocol, fit for one connection.
   *
   * @param ehloName who we say we are to SMTP servers
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
