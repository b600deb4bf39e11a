package dev.waymark.records;

import java.util.Optional;

/** A setting that no record can express, or must not. */
record OmittedRecord(RecordName name, String reason) implements RecordOrOmission {
  @Override
  public Optional<DnsRecord> published() {
    return Optional.empty();
  }

  @Override
  public String comment() {
    return "Left out at " + name.unrooted() + ": " + reason;
  }
}
