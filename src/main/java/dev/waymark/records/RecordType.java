package dev.waymark.records;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of records that lead clients to servers. */
@Schema(name = "DnsRecordType")
public enum RecordType {
  A,
  AAAA,
  CNAME,
  SRV,
  TXT
}
