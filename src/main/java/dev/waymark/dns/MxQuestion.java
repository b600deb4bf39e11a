package dev.waymark.dns;

import dev.waymark.mail.DomainName;
import dev.waymark.mail.Hostname;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;

/** Asks for the MX records of a domain (RFC 5321 section 5.1), each time anew. */
final class MxQuestion {
  /** Of hosts that are equally good, always the same one is taken. */
  private static final Comparator<MXRecord> BEST =
      Comparator.comparingInt(MXRecord::getPriority).thenComparing(MXRecord::getTarget);

  private final LookupSession session;
  private final Duration deadline;

  MxQuestion(Resolver resolver, Duration deadline) {
    resolver.setTimeout(deadline);
    this.session = LookupSession.builder().resolver(resolver).build();
    this.deadline = deadline;
  }

  MxLookup ask(DomainName domain) {
    return session
        .lookupAsync(DnsNames.absolute(domain), Type.MX)
        .toCompletableFuture()
        .thenApply(MxQuestion::best)
        // The library's own time-out starts again with each alias and each repetition.
        .completeOnTimeout(
            MxLookup.nothing(MxLookup.Status.FAILED), deadline.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            error ->
                MxLookup.nothing(
                    DnsNames.saysThereIsNone(error)
                        ? MxLookup.Status.NONE
                        : MxLookup.Status.FAILED))
        .join();
  }

  private static MxLookup best(LookupResult result) {
    return result.getRecords().stream()
        .flatMap(MxQuestion::exchanger)
        .min(BEST)
        .flatMap(record -> host(record.getTarget()))
        .map(MxLookup::found)
        .orElseGet(() -> MxLookup.nothing(MxLookup.Status.NONE));
  }

  private static Stream<MXRecord> exchanger(Record record) {
    return record instanceof MXRecord mx ? Stream.of(mx) : Stream.empty();
  }

  /** Empty for the root, which is the null MX, and for what is no host name. */
  private static Optional<Hostname> host(Name target) {
    return DomainName.tryParse(target.toString(true)).map(Hostname::new);
  }
}
