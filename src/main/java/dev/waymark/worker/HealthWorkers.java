package dev.waymark.worker;

import io.quarkus.smallrye.health.runtime.QuarkusAsyncHealthCheckFactory;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Runs checks of the health on threads of their own, so that they tell of others being busy. */
@Alternative
@Priority(1)
@Singleton
class HealthWorkers extends QuarkusAsyncHealthCheckFactory {
  private final WorkerPool pool;

  HealthWorkers(Vertx vertx, WorkerPools pools) {
    super(vertx);
    this.pool = pools.of(Work.HEALTH);
  }

  /** A check that fails or finds no thread is down: without an answer the asker would wait. */
  @Override
  public Uni<HealthCheckResponse> callSync(HealthCheck check) {
    return Uni.createFrom()
        .completionStage(() -> pool.call(check::call))
        .onFailure()
        .recoverWithItem(() -> HealthCheckResponse.down(check.getClass().getSimpleName()));
  }
}
