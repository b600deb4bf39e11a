package dev.waymark.security;

import dev.waymark.worker.Work;
import dev.waymark.worker.WorkerPool;
import dev.waymark.worker.WorkerPools;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Reads tokens and sessions on the threads for staff; the framework's pool has no limit. */
@Alternative
@Priority(1)
@Singleton
class AuthenticationWorkers implements BlockingSecurityExecutor {
  private final WorkerPool pool;

  AuthenticationWorkers(WorkerPools pools) {
    this.pool = pools.of(Work.STAFF);
  }

  @Override
  public <T> Uni<T> executeBlocking(Supplier<? extends T> question) {
    return Uni.createFrom().deferred(() -> answer(question));
  }

  private <T> Uni<T> answer(Supplier<? extends T> question) {
    return BlockingOperationControl.isBlockingAllowed()
        ? Uni.createFrom().item(question)
        : Uni.createFrom().completionStage(pool.call(question));
  }
}
