package dev.waymark.probe.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the stored results. */
@Entity
@Immutable
@Table(name = "probe_result")
class ProbeEntity {
  @Id String id = "";
  @Column @Nullable String domain;
  @Column @Nullable String provider;

  @Column(name = "started_at")
  Instant startedAt = Instant.EPOCH;

  @Column String actor = "";
  @Column String result = "";
}
