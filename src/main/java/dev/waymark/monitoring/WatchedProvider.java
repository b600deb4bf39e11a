package dev.waymark.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a monitored provider. */
@Entity
@Table(name = "watch")
class WatchedProvider {
  @Id String provider = "";

  @Column(name = "next_at")
  Instant nextAt = Instant.EPOCH;

  @Column(name = "looked_at")
  @Nullable Instant lookedAt;
}
