package dev.waymark.probe;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that wait for servers, and so the limit of connections. Uses virtual threads where
 * the JDK has them, by reflection because we compile for 17.
 */
final class ProbeExecutor implements Executor, AutoCloseable {
  private static final int IDLE_SECONDS = 30;

  private final Semaphore free;
  private final ExecutorService threads;

  ProbeExecutor(int limit) {
    this.free = new Semaphore(limit);
    this.threads = virtual().orElseGet(() -> pool(limit));
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(
        () -> {
          free.acquireUninterruptibly();
          try {
            task.run();
          } finally {
            free.release();
          }
        });
  }

  private static Optional<ExecutorService> virtual() {
    try {
      return Optional.of(
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return Optional.empty();
    }
  }

  private static ExecutorService pool(int limit) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            limit,
            limit,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "probe");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
