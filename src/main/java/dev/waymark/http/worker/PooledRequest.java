package dev.waymark.http.worker;

import dev.waymark.worker.WorkerPool;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Runs a request on a thread of a pool, once. What is left after a pause (the result of a probe,
 * the error for a request that the pool refused) needs no such thread, and must not be refused.
 */
final class PooledRequest implements Executor {
  private final ResteasyReactiveRequestContext request;
  private final WorkerPool pool;
  private final AtomicBoolean started = new AtomicBoolean();

  PooledRequest(ResteasyReactiveRequestContext request, WorkerPool pool) {
    this.request = request;
    this.pool = pool;
  }

  @Override
  public void execute(Runnable rest) {
    if (started.compareAndSet(false, true)) {
      pool.run(rest, busy -> request.resume(busy, true));
    } else {
      request.getContextExecutor().execute(rest);
    }
  }
}
