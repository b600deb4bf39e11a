package dev.waymark.mail;

/** Direction of mail in a protocol; {@code OTHER} for protocols that carry no mail. */
public enum Direction {
  INCOMING,
  OUTGOING,
  OTHER
}
