package dev.waymark.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Results and notifications of version 10 of the schema are readable with the words of today. */
class StoredWordsMigrationTest {
  private static final String OLD =
      """
      insert into provider (id) values ('hoster');
      insert into watch (provider, next_at) values ('hoster', now());
      insert into watched_endpoint
        (provider, protocol, host, port, mode, health, since, codes, says, looked_at)
        values ('hoster', 'imap', 'mail.example.com', 993, 'tls', 'OK', now(),
                'CERT_ENDS_SOON CLEARTEXT_LOGIN', 'Sentence.', now());
      insert into watch_notice (channel, event, next_at)
        values ('webhook', '{"codes":["CERT_ENDS_SOON"],"says":"It \\"says\\": more."}', now());
      insert into probe_result (id, provider, started_at, actor, result)
        values ('probe-1', 'hoster', now(), 'token:test',
                '{"endpoints":[{"codes":["CERT_ENDS_SOON"],"says":"One."},{"says" : "Two."}]}');
      """;

  @Test
  void storedDocumentsGetTheNewWords() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      migrate(server.getPostgresDatabase(), "10");
      statement.execute(OLD);
      migrate(server.getPostgresDatabase(), "11");
      assertThat(value(statement, "select codes || ': ' || detail from watched_endpoint"))
          .isEqualTo("CERT_EXPIRES_SOON CLEARTEXT_LOGIN: Sentence.");
      assertThat(value(statement, "select event from watch_notice"))
          .isEqualTo("{\"codes\":[\"CERT_EXPIRES_SOON\"],\"detail\":\"It \\\"says\\\": more.\"}");
      assertThat(value(statement, "select result from probe_result"))
          .isEqualTo(
              "{\"endpoints\":[{\"codes\":[\"CERT_EXPIRES_SOON\"],\"detail\":\"One.\"},"
                  + "{\"detail\" : \"Two.\"}]}");
    }
  }

  private static void migrate(DataSource database, String version) {
    Flyway.configure(StoredWordsMigrationTest.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static String value(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
