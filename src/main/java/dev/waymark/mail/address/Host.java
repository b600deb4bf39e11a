package dev.waymark.mail.address;

/** Name or IP address of a server. */
public sealed interface Host permits Hostname, IpAddress {

  /** As documents carry it: the A-label, or the address without brackets. */
  String text();

  /** As a URL carries it: RFC 3986 section 3.2.2 puts IPv6 addresses in brackets. */
  default String urlText() {
    return text();
  }

  /** Certificates, SNI and SRV records treat addresses unlike names. */
  boolean isAddress();

  static Host parse(String text) {
    return IpAddress.looksLikeOne(text) ? new IpAddress(text) : Hostname.parse(text);
  }
}
