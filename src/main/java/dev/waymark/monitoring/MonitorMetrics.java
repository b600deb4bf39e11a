package dev.waymark.monitoring;

import dev.waymark.database.DatabaseAway;
import dev.waymark.finding.UnavailableException;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The metric {@code waymark_watch_failing}: the number of failing services of a provider, by
 * protocol. Every instance reports the same numbers.
 */
@ApplicationScoped
class MonitorMetrics {
  private static final String QUERY =
      """
      select provider, protocol, count(*) filter (where health = 'FAILING') as failing
      from watched_endpoint group by provider, protocol
      """;

  private final WatchConfig config;
  private final AgroalDataSource database;
  private final MultiGauge gauge;

  MonitorMetrics(WatchConfig config, AgroalDataSource database, MeterRegistry registry) {
    this.config = config;
    this.database = database;
    this.gauge =
        MultiGauge.builder("waymark.watch.failing")
            .description("published services of watched providers that fail")
            .register(registry);
  }

  @Scheduled(
      every = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = DatabaseAway.class)
  void refresh() {
    if (config.watch()) {
      gauge.register(rows(), true);
    }
  }

  private List<MultiGauge.Row<?>> rows() {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(QUERY);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rows.add(
            MultiGauge.Row.of(
                Tags.of(
                    "provider", row.getString("provider"), "protocol", row.getString("protocol")),
                row.getLong("failing")));
      }
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for failing services", e);
    }
    return rows;
  }
}
