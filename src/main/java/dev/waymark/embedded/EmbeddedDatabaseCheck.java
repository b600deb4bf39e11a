package dev.waymark.embedded;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Fails when only a restart of the service may bring the embedded database back. */
@Liveness
@Singleton
class EmbeddedDatabaseCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    boolean helpless =
        EmbeddedDatabase.ofThisService().filter(EmbeddedDatabase::isHelpless).isPresent();
    return HealthCheckResponse.named("embedded database").status(!helpless).build();
  }
}
