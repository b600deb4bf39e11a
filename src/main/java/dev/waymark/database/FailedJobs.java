package dev.waymark.database;

import io.quarkus.scheduler.FailedExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Logs failures of scheduled jobs: one line if the database does not answer, which the framework
 * would log with a stack trace at each run.
 */
@Singleton
class FailedJobs {
  private static final Logger LOG = Logger.getLogger(FailedJobs.class);

  void log(@Observes FailedExecution failed) {
    String job = failed.getExecution().getTrigger().getMethodDescription();
    Optional<String> outage = DatabaseFailures.of(failed.getException());
    if (outage.isPresent()) {
      LOG.warnf("job %s failed: the database does not answer: %s", job, outage.get());
    } else {
      LOG.errorf(failed.getException(), "job %s failed", job);
    }
  }
}
