package dev.waymark.records;

import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The records as a zone file has them, RFC 1035 section 5.1, with comments. */
final class ZoneFragment {
  private final StringBuilder text = new StringBuilder();
  private String lastComment = "";

  private ZoneFragment() {}

  static byte[] render(DomainName domain, List<RecordOrOmission> entries) {
    ZoneFragment zone = new ZoneFragment();
    zone.comment("DNS records that lead mail clients of " + domain.ascii() + " to their servers");
    entries.forEach(zone::append);
    return zone.text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void append(RecordOrOmission entry) {
    if (!entry.comment().equals(lastComment)) {
      text.append('\n');
      comment(entry.comment());
    }
    entry.published().ifPresent(this::append);
  }

  private void append(DnsRecord record) {
    text.append(record.name())
        .append(' ')
        .append(record.ttl())
        .append(" IN ")
        .append(record.type())
        .append(' ')
        .append(record.data())
        .append('\n');
  }

  /** A comment ends with its line, so nothing in it may end the line before. */
  private void comment(String comment) {
    lastComment = comment;
    text.append("; ").append(comment.replaceAll("[^ -~]", "?")).append('\n');
  }
}
