package dev.waymark.records;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One record to publish.
 *
 * @param name absolute, with the final dot
 * @param data as zone files write it
 */
@Schema(description = "A DNS record to publish")
public record DnsRecord(
    @Schema(description = "Absolute, with the final dot", examples = "_imaps._tcp.example.com.")
        String name,
    RecordType type,
    @Schema(description = "Seconds", examples = "3600") int ttl,
    @Schema(
            description = "As zone files write it: names absolute, TXT in quoted strings",
            examples = "0 1 993 mail.example.com.")
        String data,
    @Schema(description = "For people", examples = "IMAP with TLS from the first byte (RFC 8314).")
        String why)
    implements RecordOrOmission {

  @Override
  public Optional<DnsRecord> published() {
    return Optional.of(this);
  }

  @Override
  public String comment() {
    return why;
  }
}
