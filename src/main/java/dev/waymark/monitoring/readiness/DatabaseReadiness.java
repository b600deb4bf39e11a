package dev.waymark.monitoring.readiness;

import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.database.DatabaseContact;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness of this instance: it is ready, but degraded, while the database does not answer and
 * remembered answers can be served, because a balancer would otherwise remove all instances at
 * once. Answers on the event loop, from what the background check found.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
  private final DatabaseContact database;
  private final SettingsDirectory directory;

  DatabaseReadiness(DatabaseContact database, SettingsDirectory directory) {
    this.database = database;
    this.directory = directory;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("waymark.degraded", this, readiness -> readiness.isDegraded() ? 1 : 0)
        .description("1 while the database does not answer and only remembered answers are served")
        .register(registry);
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(this::response);
  }

  private HealthCheckResponse response() {
    return HealthCheckResponse.named("database")
        .status(isReady())
        .withData("degraded", isDegraded())
        .build();
  }

  private boolean isReady() {
    return database.wasReached() && (database.isAnswering() || directory.remembersAnswers());
  }

  private boolean isDegraded() {
    return !database.isAnswering();
  }
}
