package dev.waymark.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * The last result of the background check of the database. Reading it never waits, so that requests
 * and health checks decide at once while the database is silent.
 */
@ApplicationScoped
public class DatabaseContact {
  private static final Logger LOG = Logger.getLogger(DatabaseContact.class);

  private volatile boolean reached;
  private volatile boolean lost;

  /** Returns false from a failed check to the next successful one; true before the first check. */
  public boolean isAnswering() {
    return !lost;
  }

  /** Returns true once a check has succeeded in the life of this process. */
  public boolean wasReached() {
    return reached;
  }

  void reached() {
    if (lost) {
      LOG.info("the database answers again");
    }
    reached = true;
    lost = false;
  }

  /** Records a failed check, with what the driver says of it. */
  void lost(String reason) {
    if (!lost) {
      LOG.warnf("the database does not answer: %s", reason);
    }
    lost = true;
  }
}
