package dev.waymark.records;

import java.util.Optional;

/** A record to publish, or why there is none. */
sealed interface Entry permits DnsRecord, LeftOut {

  Optional<DnsRecord> published();

  /** What the zone fragment says about it to people. */
  String comment();

  static Entry of(RecordName name, RecordData data, String why) {
    return name.fits()
        ? new DnsRecord(name.text(), data.type(), data.ttl(), data.text(), why)
        : new LeftOut(name, "the name would be longer than the 253 characters DNS allows.");
  }
}
