package dev.waymark.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.finding.UnavailableException;
import dev.waymark.security.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Tells right tokens from wrong ones. Right tokens that were seen before are compared in memory;
 * all others wait for one query at a time, which reads every token that waits. A flood of wrong
 * tokens therefore keeps one connection of the database busy and no worker thread, and a right
 * token in the middle of it is found.
 */
@ApplicationScoped
public class TokenCheck {
  private static final int MAX_REMEMBERED = 10_000;
  private static final int BATCH = 1000;
  private static final String OUTAGE = "the database does not answer for tokens";

  /** A client gives up after 5 s. */
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final Tokens tokens;
  private final Cache<String, byte[]> remembered =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "token-check");
            thread.setDaemon(true);
            return thread;
          });

  TokenCheck(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A token that is not in memory. */
  private record Waiting(PresentedToken token, CompletableFuture<Boolean> right) {}

  /**
   * Tells if a token is right; it may still have expired or been revoked. Fails with an {@link
   * UnavailableException} where the database does not answer.
   */
  public Uni<Boolean> isRight(String presented) {
    if (tokens.isConfigured(new Secret(presented))) {
      return Uni.createFrom().item(true);
    }
    return PresentedToken.of(presented)
        .map(this::isStored)
        .orElseGet(() -> Uni.createFrom().item(false));
  }

  private Uni<Boolean> isStored(PresentedToken token) {
    // A wrong secret waits like an unknown id, so the time tells nothing about ids.
    if (token.matches(Optional.ofNullable(remembered.getIfPresent(token.id())))) {
      return Uni.createFrom().item(true);
    }
    Waiting added = new Waiting(token, new CompletableFuture<>());
    waiting.add(added);
    reader.execute(this::read);
    return Uni.createFrom()
        .completionStage(added.right())
        .ifNoItem()
        .after(LONGEST)
        .failWith(() -> new UnavailableException(OUTAGE));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // those that wait have the outcome
  private void read() {
    List<Waiting> batch = new ArrayList<>();
    for (Waiting next = waiting.poll(); next != null; next = next(batch)) {
      batch.add(next);
    }
    if (batch.isEmpty()) {
      return; // an earlier query has read them all
    }
    List<String> ids = batch.stream().map(each -> each.token().id()).distinct().toList();
    CompletableFuture.completedFuture(ids)
        .thenApply(tokens::hashes)
        .thenAccept(hashes -> batch.forEach(each -> end(each, hashes)))
        .whenComplete(
            (done, failure) -> Optional.ofNullable(failure).ifPresent(e -> fail(batch, e)));
  }

  private @Nullable Waiting next(List<Waiting> batch) {
    return batch.size() < BATCH ? waiting.poll() : null;
  }

  private void end(Waiting each, Map<String, byte[]> hashes) {
    Optional<byte[]> hash = Optional.ofNullable(hashes.get(each.token().id()));
    boolean right = each.token().matches(hash);
    if (right) {
      hash.ifPresent(known -> remembered.put(each.token().id(), known));
    }
    each.right().complete(right);
  }

  private static void fail(List<Waiting> batch, Throwable failure) {
    UnavailableException unavailable = new UnavailableException(OUTAGE, failure);
    batch.forEach(each -> each.right().completeExceptionally(unavailable));
  }

  /** Returns the holder of a right token; empty if it was revoked or has expired. Blocks. */
  public Optional<Tokens.Holder> holder(String presented) {
    Optional<Tokens.Holder> holder = tokens.holder(presented);
    if (holder.isEmpty()) {
      PresentedToken.of(presented).ifPresent(token -> remembered.invalidate(token.id()));
    }
    return holder;
  }

  @PreDestroy
  void stop() {
    reader.shutdownNow();
  }
}
