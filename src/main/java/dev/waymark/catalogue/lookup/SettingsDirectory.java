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
 * From a domain to its settings; the only look-up there is. Known and unknown domains are
 * remembered, so that a client's retries and the world's scanners cost no query.
 */
@ApplicationScoped
public class SettingsDirectory {
  private static final int MAX_REMEMBERED = 50_000;

  /** Another instance's change is seen after this long. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  /** What is remembered still serves while the database restarts. */
  private static final Duration USABLE = Duration.ofHours(1);

  private final Function<DomainName, Optional<LookupMatch>> query;
  private final AtomicLong epoch = new AtomicLong();
  private final LoadingCache<DomainName, Entry> remembered;

  /**
   * One remembered answer.
   *
   * @param epoch the epoch when its query started: a change that commits while a query runs may or
   *     may not be in its answer, so an entry of an earlier epoch is worth nothing
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
   * Everything the service knows of a domain. Waits for the database if it must.
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
   * The settings for a domain we do not know, asked of the known domain whose provider receives its
   * mail; empty where that domain is unknown too or its provider lists no MX suffixes.
   */
  public Uni<Optional<AccountSettings>> findForMx(DomainName asked, DomainName mxDomain) {
    return answer(mxDomain)
        .map(
            answer ->
                answer
                    .match()
                    .filter(LookupMatch::takesMx)
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

  /** Forgets everything: a provider's change concerns all its domains, and queries are cheap. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged change) {
    epoch.incrementAndGet();
  }
}
