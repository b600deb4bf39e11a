package dev.waymark.mail;

import java.util.Arrays;
import java.util.Optional;

/** Protocol of a service. The order of the constants carries no meaning. */
public enum Protocol {
  IMAP("imap", Direction.INCOMING, false),
  POP3("pop3", Direction.INCOMING, false),
  SMTP("smtp", Direction.OUTGOING, false),
  MANAGESIEVE("managesieve", Direction.OTHER, false),
  JMAP("jmap", Direction.OTHER, true),
  CALDAV("caldav", Direction.OTHER, true),
  CARDDAV("carddav", Direction.OTHER, true),
  WEBDAV("webdav", Direction.OTHER, true),
  ACTIVESYNC("activesync", Direction.OTHER, true),
  EWS("ews", Direction.OTHER, true);

  private final String word;
  private final Direction direction;
  private final boolean overHttp;

  Protocol(String word, Direction direction, boolean overHttp) {
    this.word = word;
    this.direction = direction;
    this.overHttp = overHttp;
  }

  /** Name in JSON. */
  public String wireName() {
    return word;
  }

  public Direction direction() {
    return direction;
  }

  /** Returns true where services have a URL instead of a host and a port. */
  public boolean overHttp() {
    return overHttp;
  }

  public static Optional<Protocol> fromWireName(String word) {
    return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
  }
}
