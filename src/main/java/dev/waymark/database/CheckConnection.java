package dev.waymark.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.AgroalSecurityProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The connection of the background check. It does not come from the pool, so that an exhausted pool
 * is not taken for a silent database, and has shorter time-outs than the connections of the pool.
 */
final class CheckConnection implements AutoCloseable {
  private static final String WAIT_SECONDS = "1";
  private static final int WAIT_MILLIS = 1000;

  /** Parameters of a JDBC URL that would take precedence over the properties of this connection. */
  private static final String TIME_OUTS =
      "(?<=[?&])(socketTimeout|connectTimeout|loginTimeout|sslResponseTimeout)=[^&]*&?";

  private final String url;
  private final Properties properties;
  private @Nullable Connection open;

  private CheckConnection(String url, Properties properties) {
    this.url = url;
    this.properties = properties;
  }

  /** Creates one to the database of a pool, with the pool's driver properties and credentials. */
  static CheckConnection of(AgroalDataSource pool) {
    AgroalConnectionFactoryConfiguration configured =
        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    Properties properties = new Properties();
    properties.putAll(configured.jdbcProperties());
    Stream.concat(
            Stream.ofNullable(configured.principal()).map(Object.class::cast),
            configured.credentials().stream())
        .map(secret -> properties(secret, configured))
        .forEach(properties::putAll);
    properties.setProperty("connectTimeout", WAIT_SECONDS);
    properties.setProperty("loginTimeout", WAIT_SECONDS);
    properties.setProperty("socketTimeout", WAIT_SECONDS);
    properties.setProperty("ApplicationName", "waymark check");
    return new CheckConnection(configured.jdbcUrl().replaceAll(TIME_OUTS, ""), properties);
  }

  private static Properties properties(
      Object secret, AgroalConnectionFactoryConfiguration configured) {
    return configured.securityProviders().stream()
        .map((AgroalSecurityProvider provider) -> provider.getSecurityProperties(secret))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(Properties::new);
  }

  /** Tells if the next question uses a connection that exists. */
  boolean isOpen() {
    return open != null;
  }

  /** Asks the database, on a new connection if there is none. A failure closes the connection. */
  void ask() throws SQLException {
    Connection connection = open == null ? connect() : open;
    open = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("the driver does not know the URL", "08001");
    }
    connection.setNetworkTimeout(Runnable::run, WAIT_MILLIS);
    return connection;
  }

  @Override
  public void close() throws SQLException {
    Connection connection = open;
    open = null;
    if (connection != null) {
      connection.abort(Runnable::run);
    }
  }
}
