package dev.waymark.catalogue.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.DomainName;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Interrupted, repeated and concurrent loading of the starter catalogue. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StarterLoadTest {
  private static final ProviderId POSTEO = new ProviderId("posteo");
  private static final DomainName POSTEO_DOMAIN = new DomainName("posteo.de");

  private final StarterCatalogue starter;
  private final Providers providers;
  private final Domains domains;
  private final AgroalDataSource database;

  @Inject
  StarterLoadTest(
      StarterCatalogue starter, Providers providers, Domains domains, AgroalDataSource database) {
    this.starter = starter;
    this.providers = providers;
    this.domains = domains;
    this.database = database;
  }

  @Test
  void completesAnInterruptedLoad() throws SQLException {
    interruptBefore(POSTEO);
    assertThat(providers.head(POSTEO)).isEmpty();

    starter.loadIfEmpty();

    assertThat(providers.published(POSTEO)).isPresent();
    assertThat(domains.find(POSTEO_DOMAIN).orElseThrow().document().provider()).isEqualTo("posteo");
    assertThat(domains.find(POSTEO_DOMAIN).orElseThrow().verification().verifiedAt()).isPresent();
    assertThat(entries("catalogue.loaded")).isEqualTo(1);
  }

  @Test
  void loadsEachProviderOnceForSeveralInstances() throws SQLException {
    interruptBefore(POSTEO);

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(starter::loadIfEmpty))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(providers.head(POSTEO).orElseThrow().revision()).isEqualTo(1);
    assertThat(entries("catalogue.loaded")).isEqualTo(1);
  }

  @Test
  void doesNotLoadAProviderThatStaffDeleted() throws SQLException {
    interruptBefore(POSTEO);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit (at, actor, action, subject) values (now(), ?, ?, ?)")) {
      insert.setString(1, new Change("token:test", Optional.empty()).actor());
      insert.setString(2, "provider.delete");
      insert.setString(3, POSTEO.text());
      insert.executeUpdate();
    }

    starter.loadIfEmpty();
    boolean isLoaded = providers.head(POSTEO).isPresent();
    interruptBefore(POSTEO);
    starter.loadIfEmpty();

    assertThat(isLoaded).isFalse();
    assertThat(providers.head(POSTEO)).isPresent();
  }

  /** Restores the state of a load that was interrupted before it came to this provider. */
  private void interruptBefore(ProviderId id) throws SQLException {
    execute("delete from domain where provider = '" + id.text() + "'");
    execute("delete from provider where id = '" + id.text() + "'");
    execute("delete from audit where subject = '" + id.text() + "'");
    execute("delete from audit where action = 'catalogue.loaded'");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long entries(String action) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from audit where action = ?")) {
      query.setString(1, action);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
