package dev.waymark.catalogue.lookup;

import dev.waymark.finding.BusyException;
import dev.waymark.mail.address.DomainName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The look-ups that run now, one for each domain and epoch; all who ask meanwhile get its result.
 */
final class PendingLookups {
  private record Key(DomainName domain, long epoch) {}

  private final ConcurrentMap<Key, CompletableFuture<RememberedAnswer>> running =
      new ConcurrentHashMap<>();
  private final Executor workers;

  PendingLookups(Executor workers) {
    this.workers = workers;
  }

  /** Starts a look-up on a worker, or joins the one that runs. */
  CompletableFuture<RememberedAnswer> join(
      DomainName domain, long epoch, Supplier<RememberedAnswer> lookup) {
    Key key = new Key(domain, epoch);
    CompletableFuture<RememberedAnswer> started = new CompletableFuture<>();
    CompletableFuture<RememberedAnswer> present = running.putIfAbsent(key, started);
    if (present != null) {
      return present;
    }
    CompletableFuture<RememberedAnswer> ended =
        started.whenComplete((answer, failure) -> running.remove(key, started));
    try {
      started.completeAsync(lookup, workers);
    } catch (RejectedExecutionException e) {
      started.completeExceptionally(new BusyException("too many look-ups at once"));
    }
    return ended;
  }
}
