package dev.waymark.worker;

import dev.waymark.finding.BusyException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.vertx.core.impl.ContextInternal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A fixed number of threads with a short queue. What finds the queue full, or has waited too long
 * when its turn comes, is refused: an answer that comes late helps no client.
 */
public final class WorkerPool implements Executor {
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Work work;
  private final Clock clock;
  private final ThreadPoolExecutor threads;

  public WorkerPool(Work work, Clock clock) {
    this.work = work;
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            work.threads(),
            work.threads(),
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            queue(work.queue()),
            new Names(work.label()));
    threads.allowCoreThreadTimeOut(true);
  }

  private static BlockingQueue<Runnable> queue(int size) {
    return size == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(size);
  }

  /** Makes the threads of a pool. */
  private static final class Names implements java.util.concurrent.ThreadFactory {
    private final String label;
    private final AtomicInteger number = new AtomicInteger();

    Names(String label) {
      this.label = label;
    }

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, label + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(WorkerPool.class.getClassLoader());
      return thread;
    }
  }

  /**
   * Runs a task on a thread of the pool, in the context of the current request.
   *
   * @param refused is called instead, here or on a thread of the pool, where it is too much
   */
  public void run(Runnable task, Consumer<BusyException> refused) {
    Runnable inContext = inContext(task);
    Instant asked = clock.instant();
    try {
      threads.execute(
          () -> {
            if (asked.plus(work.longestWait()).isBefore(clock.instant())) {
              refused.accept(busy());
            } else {
              inContext.run();
            }
          });
    } catch (RejectedExecutionException e) {
      refused.accept(busy());
    }
  }

  /**
   * Runs a task as {@link #run} does, however long it has waited.
   *
   * @throws RejectedExecutionException where the queue is full
   */
  @Override
  public void execute(Runnable task) {
    threads.execute(inContext(task));
  }

  /** Vert.x keeps what belongs to a request, such as its CDI scope, in its context. */
  private static Runnable inContext(Runnable task) {
    ContextInternal context = ContextInternal.current();
    return context == null ? task : () -> context.dispatch(task);
  }

  /** Calls a supplier as {@link #run} does; the result fails with a {@link BusyException}. */
  public <T> CompletableFuture<T> call(Supplier<? extends T> supplier) {
    CompletableFuture<T> result = new CompletableFuture<>();
    return result.completeAsync(
        supplier, task -> run(task, busy -> result.completeExceptionally(busy)));
  }

  private BusyException busy() {
    return new BusyException("all threads for " + work.label() + " requests are in use");
  }

  /** Counts tasks, waiting ones and threads in use. */
  void measure(MeterRegistry registry) {
    new ExecutorServiceMetrics(threads, "waymark-" + work.label(), List.of()).bindTo(registry);
  }

  /** Refuses what comes from now on. */
  void close() {
    threads.shutdown();
  }

  /** Waits until all tasks have ended, or for some time. */
  void awaitEnd(Duration time) {
    try {
      threads.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
