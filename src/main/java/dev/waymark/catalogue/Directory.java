package dev.waymark.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Unavailable;
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
public class Directory {
  private static final int MAX_REMEMBERED = 50_000;

  /** Another instance's change is seen after this long. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  /** What is remembered still serves while the database restarts. */
  private static final Duration USABLE = Duration.ofHours(1);

  private final Function<DomainName, Optional<LookUp.Found>> query;
  private final AtomicLong epoch = new AtomicLong();
  private final LoadingCache<DomainName, Entry> remembered;

  /**
   * One remembered answer.
   *
   * @param epoch the epoch when its query started: a change that commits while a query runs may or
   *     may not be in its answer, so an entry of an earlier epoch is worth nothing
   */
  private record Entry(
      long epoch, Optional<LookUp.Found> found, Optional<AccountSettings> settings) {}

  @Inject
  Directory(LookUp lookUp) {
    this(lookUp::find);
  }

  Directory(Function<DomainName, Optional<LookUp.Found>> query) {
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
   * The settings of a domain; empty where it is unknown. Waits for the database if it must.
   *
   * @throws Unavailable where the database must be asked and cannot answer
   */
  public Optional<AccountSettings> settingsFor(DomainName domain) {
    return entry(domain).settings();
  }

  /** {@link #settingsFor} for the event loop: at once from memory, else on a worker thread. */
  public Uni<Optional<AccountSettings>> find(DomainName domain) {
    return find(domain, Entry::settings);
  }

  /**
   * The settings for a domain we do not know, asked of the known domain whose provider receives its
   * mail; empty where that domain is unknown too or its provider lists no MX suffixes.
   */
  public Uni<Optional<AccountSettings>> findForMx(DomainName asked, DomainName mxDomain) {
    return find(
        mxDomain,
        entry -> entry.found().filter(LookUp.Found::takesMx).map(found -> settings(found, asked)));
  }

  private <T> Uni<T> find(DomainName domain, Function<Entry, T> answer) {
    Entry entry = remembered.getIfPresent(domain);
    if (entry != null && entry.epoch() == epoch.get()) {
      return Uni.createFrom().item(answer.apply(entry));
    }
    return Uni.createFrom()
        .item(() -> answer.apply(entry(domain)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
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
    Optional<LookUp.Found> found = query.apply(domain);
    return new Entry(startedIn, found, found.map(known -> settings(known, domain)));
  }

  private static AccountSettings settings(LookUp.Found found, DomainName domain) {
    return Resolution.of(found.provider(), domain, found.variables())
        .settings()
        .orElseThrow(() -> new IllegalStateException("stored settings do not fit: " + domain));
  }

  /** Forgets everything: a provider's change concerns all its domains, and queries are cheap. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged change) {
    epoch.incrementAndGet();
  }
}
