package dev.waymark.records;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.IpAddress;

/**
 * The data of a record.
 *
 * @param ttl seconds
 * @param text in the presentation form of zone files
 */
record RecordData(RecordType type, int ttl, String text) {
  private static final int TTL = 3600;

  /** As long as caches keep PACC's document, with which its digest must change. */
  private static final int SHORT_TTL = 300;

  static RecordData cname(Hostname target) {
    return new RecordData(RecordType.CNAME, TTL, target.text() + ".");
  }

  static RecordData address(IpAddress address) {
    RecordType type = address.isIpv6() ? RecordType.AAAA : RecordType.A;
    return new RecordData(type, TTL, address.text());
  }

  static RecordData srv(int priority, int weight, Port port, Hostname target) {
    return new RecordData(
        RecordType.SRV,
        TTL,
        "%d %d %d %s.".formatted(priority, weight, port.number(), target.text()));
  }

  /** RFC 2782: the service is decidedly not available. */
  static RecordData notOffered() {
    return new RecordData(RecordType.SRV, TTL, "0 0 0 .");
  }

  static RecordData txt(String text) {
    return new RecordData(RecordType.TXT, TTL, TxtStrings.of(text));
  }

  RecordData shortLived() {
    return new RecordData(type, SHORT_TTL, text);
  }
}
