package dev.waymark.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "schedule")
class Schedule {
  static final String WAITING = "waiting";

  /** It was refused when its time came, and waits for a person. */
  static final String HELD = "held";

  static final String DONE = "done";
  static final String CANCELLED = "cancelled";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column String provider = "";
  @Column int revision;

  @Column(name = "publish_at")
  Instant publishAt = Instant.EPOCH;

  @Column String state = WAITING;
  @Column String actor = "";
  @Column @Nullable String reason;
  @Column @Nullable String findings;
}
