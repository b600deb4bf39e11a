package dev.waymark.dns;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;

/** Asks for records of one type, each time anew; aliases are followed. */
final class Question {
  private final LookupSession session;
  private final Duration deadline;

  Question(Resolver resolver, Duration deadline) {
    resolver.setTimeout(deadline);
    this.session = LookupSession.builder().resolver(resolver).build();
    this.deadline = deadline;
  }

  /**
   * Asks, and waits.
   *
   * @param found interprets the records
   * @param none the answer for a name that does not exist or has no such record
   * @param failed the answer if the resolver fails, or does not answer in time
   */
  <T> T ask(Name name, int type, Function<LookupResult, T> found, T none, T failed) {
    return session
        .lookupAsync(name, type)
        .toCompletableFuture()
        .thenApply(found)
        // The library's own time-out starts again with each alias and each repetition.
        .completeOnTimeout(failed, deadline.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(error -> DnsNames.isMissingNameOrRecord(error) ? none : failed)
        .join();
  }
}
