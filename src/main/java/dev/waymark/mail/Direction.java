package dev.waymark.mail;

/** What a protocol does for a mailbox. Only mail itself is divided into published and not. */
public enum Direction {
  INCOMING,
  OUTGOING,
  OTHER
}
