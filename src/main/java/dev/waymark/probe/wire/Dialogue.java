package dev.waymark.probe.wire;

import dev.waymark.mail.Protocol;

/** What is said before login in one protocol. A stopped dialogue is not continued. */
public interface Dialogue {

  /** Reads the greeting and asks for the capabilities. */
  Capabilities greet(Wire wire) throws Stop;

  /** Asks for TLS; returns with the server waiting for the handshake. */
  void startTls(Wire wire) throws Stop;

  /** The capabilities after STARTTLS: the old ones are void (RFC 9051 section 6.2.1). */
  Capabilities afterTls(Wire wire) throws Stop;

  /** Says goodbye without waiting for the answer. */
  void quit(Wire wire);

  /**
   * The dialogue of a protocol, fit for one connection.
   *
   * @param ehloName who we say we are to SMTP servers
   */
  static Dialogue of(Protocol protocol, EhloName ehloName) {
    return switch (protocol) {
      case IMAP -> new ImapDialogue();
      case POP3 -> new Pop3Dialogue();
      case SMTP -> new SmtpDialogue(ehloName);
      case MANAGESIEVE -> new SieveDialogue();
      case JMAP, CALDAV, CARDDAV, WEBDAV, ACTIVESYNC, EWS ->
          throw new IllegalArgumentException("spoken over HTTP: " + protocol.word());
    };
  }
}
