package dev.waymark.records;

import java.util.Optional;

/** A record to publish, or the reason against it. */
sealed interface RecordOrOmission permits DnsRecord, OmittedRecord {

  Optional<DnsRecord> published();

  /** Returns the comment in the zone fragment. */
  String comment();

  static RecordOrOmission of(RecordName name, RecordData data, String why) {
    return name.fits()
        ? new DnsRecord(name.text(), data.type(), data.ttl(), data.text(), why)
        : new OmittedRecord(name, "the name would be longer than the 253 characters DNS allows.");
  }
}
