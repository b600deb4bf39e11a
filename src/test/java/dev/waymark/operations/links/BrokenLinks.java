package dev.waymark.operations.links;

import dev.waymark.audit.AuditLog;
import dev.waymark.operations.limit.CallerLimits;
import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;

/** Links whose database does not answer, and says more than it should about why. */
public final class BrokenLinks {
  private BrokenLinks() {}

  public static SetupLinks with(AuditLog audit, CallerLimits limits, String said) {
    Object database =
        Proxy.newProxyInstance(
            AgroalDataSource.class.getClassLoader(),
            new Class<?>[] {AgroalDataSource.class},
            (proxy, method, arguments) -> {
              throw new SQLException(said, "08006");
            });
    return new SetupLinks((AgroalDataSource) database, Clock.systemUTC(), audit, limits);
  }
}
