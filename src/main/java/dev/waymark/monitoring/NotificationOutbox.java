package dev.waymark.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.finding.UnavailableException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Notifications to deliver, stored in the transaction of the change that they report. */
@ApplicationScoped
class NotificationOutbox {
  private static final String TAKE =
      """
      update watch_notice
      set attempts = attempts + 1,
          next_at = ? + make_interval(secs => least(3600, 60 * power(2, attempts)))
      where id = (select id from watch_notice where next_at <= ?
                  order by next_at, id limit 1 for update skip locked)
      returning id, channel, event, attempts
      """;

  private static final String ADD =
      "insert into watch_notice (channel, event, next_at) values (?, ?, ?)";
  private static final String REMOVE = "delete from watch_notice where id = ?";

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final List<NotificationChannel> channels;

  NotificationOutbox(
      AgroalDataSource database, ObjectMapper json, @All List<NotificationChannel> channels) {
    this.database = database;
    this.json = json;
    this.channels = channels;
  }

  /**
   * One notification for one channel.
   *
   * @param attempts the number of attempts, this one included
   */
  record Notice(long id, String channel, WatchEvent event, String json, int attempts) {}

  /** Adds a notification for every configured channel. */
  @Transactional
  void add(WatchEvent event, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      for (NotificationChannel channel : channels) {
        if (channel.isOpen()) {
          add.setString(1, channel.wireName());
          add.setString(2, text(event));
          add.setObject(3, at.atOffset(ZoneOffset.UTC));
          add.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for notices", e);
    }
  }

  /**
   * Takes the notification that has waited longest. It is due again after a minute, then two, up to
   * an hour, unless it is removed.
   */
  Optional<Notice> takeDue(Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setObject(1, now.atOffset(ZoneOffset.UTC));
      take.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = take.executeQuery()) {
        return row.next() ? Optional.of(notice(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for notices", e);
    }
  }

  /** Removes a notification that was delivered, or is given up. */
  @Transactional
  void remove(Notice notice) {
    try (Connection connection = database.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setLong(1, notice.id());
      remove.executeUpdate();
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for notices", e);
    }
  }

  private Notice notice(ResultSet row) throws SQLException {
    String event = row.getString("event");
    try {
      return new Notice(
          row.getLong("id"),
          row.getString("channel"),
          json.readValue(event, WatchEvent.class),
          event,
          row.getInt("attempts"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored notice cannot be read: " + row.getLong("id"), e);
    }
  }

  private String text(WatchEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be written as JSON", e);
    }
  }
}
