package dev.waymark.dns;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;

/**
 * The result of looking up a domain's mail exchangers.
 *
 * @param best the host with the lowest preference value; present only where the status is {@code
 *     FOUND}
 */
record MxLookup(Status status, Optional<Hostname> best) {
  /** Prefers the lowest preference value, and always the same of equal hosts. */
  private static final Comparator<MXRecord> BEST =
      Comparator.comparingInt(MXRecord::getPriority).thenComparing(MXRecord::getTarget);

  /** The outcome of a look-up. */
  enum Status {
    FOUND,
    /** No such domain, no MX, or the null MX of RFC 7505. */
    NONE,
    /** The resolver failed, or did not answer in time. */
    FAILED
  }

  /** Asks as RFC 5321 section 5.1 requires. */
  static MxLookup of(DomainName domain, Question question) {
    return question.ask(
        DnsNames.absolute(domain),
        Type.MX,
        MxLookup::best,
        nothing(Status.NONE),
        nothing(Status.FAILED));
  }

  static MxLookup nothing(Status why) {
    return new MxLookup(why, Optional.empty());
  }

  private static MxLookup best(LookupResult result) {
    return result.getRecords().stream()
        .flatMap(MxLookup::exchanger)
        .min(BEST)
        .flatMap(record -> host(record.getTarget()))
        .map(host -> new MxLookup(Status.FOUND, Optional.of(host)))
        .orElseGet(() -> nothing(Status.NONE));
  }

  private static Stream<MXRecord> exchanger(Record record) {
    return record instanceof MXRecord mx ? Stream.of(mx) : Stream.empty();
  }

  /** Returns nothing for the root, which is the null MX, and for an invalid host name. */
  private static Optional<Hostname> host(Name target) {
    return DomainName.tryParse(target.toString(true)).map(Hostname::new);
  }
}
