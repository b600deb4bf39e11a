package dev.waymark.security.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "console_session")
class ConsoleSession {
  @Id String id = "";
  @Column @Nullable String token;
  @Column @Nullable String configured;

  @Column(name = "opened_at")
  Instant openedAt = Instant.EPOCH;

  @Column(name = "seen_at")
  Instant seenAt = Instant.EPOCH;
}
