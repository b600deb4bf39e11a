package dev.waymark.monitoring;

import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a monitored endpoint. */
@Entity
@Table(name = "watched_endpoint")
class WatchedEndpoint {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column String provider = "";
  @Column String protocol = "";
  @Column String host = "";
  @Column int port;
  @Column String mode = "";

  @Column
  @Enumerated(EnumType.STRING)
  Health health = Health.UNKNOWN;

  @Column Instant since = Instant.EPOCH;
  @Column String codes = "";
  @Column String detail = "";

  @Column(name = "looked_at")
  Instant lookedAt = Instant.EPOCH;

  static WatchedEndpoint of(String provider, EndpointResult seen) {
    WatchedEndpoint endpoint = new WatchedEndpoint();
    endpoint.provider = provider;
    endpoint.protocol = seen.protocol().wireName();
    endpoint.host = seen.host().text();
    endpoint.port = seen.port().number();
    endpoint.mode = seen.mode().wireName();
    return endpoint;
  }

  boolean is(EndpointResult seen) {
    return protocol.equals(seen.protocol().wireName())
        && host.equals(seen.host().text())
        && port == seen.port().number()
        && mode.equals(seen.mode().wireName());
  }

  /** Records a probe; a failing endpoint has been failing since its first failure. */
  void note(EndpointResult seen, Health now, Instant at) {
    if (now != health && now != Health.FAILING) {
      since = at;
    }
    health = now;
    codes = seen.codes().stream().map(ProbeCode::name).collect(Collectors.joining(" "));
    detail = seen.detail();
    lookedAt = at;
  }
}
