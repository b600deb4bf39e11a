package dev.waymark.dns;

import dev.waymark.mail.address.DomainName;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;

/**
 * The result of looking up TXT records.
 *
 * @param answered false if the resolver failed, or did not answer in time
 * @param texts each record's strings as one (RFC 7208 section 3.3)
 */
public record TxtLookup(boolean answered, List<String> texts) {

  public TxtLookup {
    texts = List.copyOf(texts);
  }

  /**
   * Asks at a label below a domain.
   *
   * @param label may start with an underscore, which no host does (RFC 8552)
   */
  static TxtLookup of(String label, DomainName domain, Question question) {
    return question.ask(
        DnsNames.below(label, domain),
        Type.TXT,
        TxtLookup::texts,
        new TxtLookup(true, List.of()),
        new TxtLookup(false, List.of()));
  }

  private static TxtLookup texts(LookupResult result) {
    return new TxtLookup(true, result.getRecords().stream().flatMap(TxtLookup::text).toList());
  }

  private static Stream<String> text(Record record) {
    return record instanceof TXTRecord txt
        ? Stream.of(String.join("", txt.getStrings()))
        : Stream.empty();
  }
}
