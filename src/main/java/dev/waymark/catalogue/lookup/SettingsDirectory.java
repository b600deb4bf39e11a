package dev.waymark.catalogue.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.database.DatabaseContact;
import dev.waymark.database.DatabaseFailures;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.worker.Work;
import dev.waymark.worker.WorkerPools;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Looks up the settings of a domain. Known and unknown domains are remembered, so that retries of
 * clients and scanners cost no query. While the database answers, no answer is older than {@link
 * RememberedAnswer#FRESH}; while it does not, remembered ones are served up to {@link
 * RememberedAnswer#USABLE}.
 */
@ApplicationScoped
public class SettingsDirectory {
  private static final int MAX_REMEMBERED = 50_000;

  /** Limit for a look-up in all: a client gives up after about 5 s (Thunderbird). */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(3500);

  private final Function<DomainName, Optional<LookupMatch>> query;
  private final Clock clock;
  private final BooleanSupplier databaseAnswers;
  private final PendingLookups pending;
  private final AtomicLong epoch = new AtomicLong();
  private final Cache<DomainName, RememberedAnswer> remembered =
      Caffeine.newBuilder()
          .maximumSize(MAX_REMEMBERED)
          .expireAfterWrite(RememberedAnswer.USABLE)
          .build();
  private volatile Instant lastRemembered = Instant.MIN;

  @Inject
  SettingsDirectory(DomainLookup search, Clock clock, DatabaseContact database, WorkerPools pools) {
    this(search::find, clock, database::isAnswering, pools.of(Work.LOOKUP));
  }

  SettingsDirectory(
      Function<DomainName, Optional<LookupMatch>> query,
      Clock clock,
      BooleanSupplier databaseAnswers,
      Executor workers) {
    this.query = query;
    this.clock = clock;
    this.databaseAnswers = databaseAnswers;
    this.pending = new PendingLookups(workers);
  }

  /**
   * The result of the look-up. Waits for the database where it is not remembered.
   *
   * @throws UnavailableException where the database or the DNS must be asked and cannot answer
   */
  public LookupResult answerFor(DomainName domain) {
    return answer(domain).await().indefinitely();
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

  /**
   * {@link #answerFor} for the event loop: at once from memory, else on a thread for look-ups. A
   * flood of unknown names fills these few threads, and is refused before it asks the database.
   *
   * @return fails with {@link dev.waymark.finding.BusyException} where too many are asked for
   */
  public Uni<LookupResult> answer(DomainName domain) {
    RememberedAnswer known = remembered.getIfPresent(domain);
    Instant now = clock.instant();
    boolean answering = databaseAnswers.getAsBoolean();
    if (known != null && known.isFresh(epoch.get(), now)) {
      if (answering && known.isDue(now)) {
        refresh(domain);
      }
      return Uni.createFrom().item(known.result());
    }
    Optional<RememberedAnswer> older =
        Optional.ofNullable(known).filter(answer -> answer.isUsable(now));
    return answering ? queried(domain, older) : withoutDatabase(older);
  }

  /** Asks the database, and falls back on an older answer only if it does not answer. */
  private Uni<LookupResult> queried(DomainName domain, Optional<RememberedAnswer> older) {
    return Uni.createFrom()
        .completionStage(() -> lookUp(domain))
        .map(RememberedAnswer::result)
        .ifNoItem()
        .after(LONGEST_WAIT)
        .failWith(() -> new UnavailableException("a look-up takes too long"))
        .onFailure(this::isOutage)
        .recoverWithUni(
            failure ->
                older.isPresent() ? withoutDatabase(older) : Uni.createFrom().failure(failure));
  }

  private boolean isOutage(Throwable failure) {
    return !databaseAnswers.getAsBoolean() || DatabaseFailures.of(failure).isPresent();
  }

  private static Uni<LookupResult> withoutDatabase(Optional<RememberedAnswer> older) {
    return older
        .map(answer -> Uni.createFrom().item(answer.result()))
        .orElseGet(
            () ->
                Uni.createFrom().failure(new UnavailableException("the database does not answer")));
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

  /** Tells if there is an answer to serve while the database does not answer. */
  public boolean remembersAnswers() {
    return clock.instant().minus(RememberedAnswer.USABLE).isBefore(lastRemembered);
  }

  /** Has a domain looked up for those who ask later; a failure is of no interest to anyone. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void refresh(DomainName domain) {
    lookUp(domain);
  }

  /** Looks a domain up, once more if a change was committed meanwhile. */
  private CompletableFuture<RememberedAnswer> lookUp(DomainName domain) {
    return run(domain)
        .thenCompose(
            answer ->
                answer.epoch() == epoch.get()
                    ? CompletableFuture.completedFuture(answer)
                    : run(domain));
  }

  private CompletableFuture<RememberedAnswer> run(DomainName domain) {
    long startedIn = epoch.get();
    return pending.join(domain, startedIn, () -> load(domain, startedIn));
  }

  private RememberedAnswer load(DomainName domain, long startedIn) {
    Instant startedAt = clock.instant();
    LookupResult result =
        query
            .apply(domain)
            .map(match -> LookupResult.of(match, domain))
            .orElseGet(LookupResult::unknown);
    RememberedAnswer answer = new RememberedAnswer(startedIn, startedAt, result);
    remembered.asMap().merge(domain, answer, RememberedAnswer::orLater);
    lastRemembered = startedAt;
    return answer;
  }

  /** Invalidates all answers: a provider's change concerns all its domains; queries are cheap. */
  void invalidate(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged change) {
    epoch.incrementAndGet();
  }
}
