package dev.waymark.catalogue.lookup;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Looks up the settings of a domain. Known and unknown domains are remembered, so that retries of
 * clients and scanners cost no query.
 */
@ApplicationScoped
public class SettingsDirectory {
  private static final int MAX_REMEMBERED = 50_000;

  /** Age at which an answer is queried again, for changes by other instances. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  /** Lifetime of remembered answers, which are served while the database restarts. */
  private static final Duration USABLE = Duration.ofHours(1);

  private final Function<DomainName, Optional<LookupMatch>> query;
  private final AtomicLong epoch = new AtomicLong();
  private final LoadingCache<DomainName, Entry> remembered;

  /**
   * One remembered answer.
   *
   * @param epoch the epoch when its query started: a change that commits while a query runs may or
   *     may not be in its answer, so an entry of an earlier epoch is not used
   */
  private record Entry(long epoch, LookupResult answer) {}

  @Inject
  SettingsDirectory(DomainLookup search) {
    this(search::find);
  }

  SettingsDirectory(Function<DomainName, Optional<LookupMatch>> query) {
    this.query = query;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(USABLE)
            .executor(Infrastructure.getDefaultExecutor())
            .build(this::load);
  }

  /**
   * The result of the look-up. Waits for the database where it is not remembered.
   *
   * @throws UnavailableException where the database or the DNS must be asked and cannot answer
   */
  public LookupResult answerFor(DomainName domain) {
    return entry(domain).answer();
  }

  /**
   * The settings of a domain; empty where there are none. Waits as {@link #answerFor} does.
   *
   * @throws UnavailableException as {@link #answerFor} does
   */
  public Optional<AccountSettings> settingsFor(DomainName domain) {
    return answerFor(domain).settings();
  }

  /** {@link #settingsFor} for the event loop: at once from memory, else on a worker thread. */
  public Uni<Optional<AccountSettings>> find(DomainName domain) {
    return answer(domain).map(LookupResult::settings);
  }

  /** {@link #answerFor} for the event loop: at once from memory, else on a worker thread. */
  public Uni<LookupResult> answer(DomainName domain) {
    Entry entry = remembered.getIfPresent(domain);
    if (entry != null && entry.epoch() == epoch.get()) {
      return Uni.createFrom().item(entry.answer());
    }
    return Uni.createFrom()
        .item(() -> answerFor(domain))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /**
   * The settings of an unknown domain by way of a known domain whose provider receives its mail;
   * empty where that domain is unknown too or its provider lists no MX suffixes.
   */
  public Uni<Optional<AccountSettings>> findForMx(DomainName asked, DomainName mxDomain) {
    return answer(mxDomain)
        .map(
            answer ->
                answer
                    .match()
                    .filter(LookupMatch::answersByMx)
                    .flatMap(match -> LookupResult.of(match, asked).settings())
                    .map(settings -> settings.foundByMx(mxDomain)));
  }

  private Entry entry(DomainName domain) {
    Entry entry = remembered.get(domain);
    if (entry.epoch() != epoch.get()) {
      remembered.asMap().remove(domain, entry);
      entry = remembered.get(domain);
    }
    return entry;
  }

  private Entry load(DomainName domain) {
    long startedIn = epoch.get();
    LookupResult answer =
        query
            .apply(domain)
            .map(match -> LookupResult.of(match, domain))
            .orElseGet(LookupResult::unknown);
    return new Entry(startedIn, answer);
  }

  /** Invalidates all answers: a provider's change concerns all its domains; queries are cheap. */
  void invalidate(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged change) {
    epoch.incrementAndGet();
  }
}
