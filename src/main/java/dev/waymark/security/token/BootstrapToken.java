package dev.waymark.security.token;

import dev.waymark.audit.Change;
import dev.waymark.security.AdminConfig;
import dev.waymark.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Creates the first admin token of an installation with the embedded database. */
@ApplicationScoped
public class BootstrapToken {
  private final Tokens tokens;
  private final boolean embedded;

  BootstrapToken(Tokens tokens, AdminConfig config) {
    this.tokens = tokens;
    this.embedded = config.embeddedDatabase().orElse(false);
  }

  /**
   * Creates the first admin token if none is configured or stored and the database is the embedded
   * one.
   *
   * @return message for the operator; empty if a token exists
   */
  @Transactional
  public Optional<String> announcement() {
    if (tokens.anyExists()) {
      return Optional.empty();
    }
    if (!embedded) {
      return Optional.of(
          "The staff API is closed: no token exists. Set WAYMARK_ADMIN_TOKEN and start again to"
              + " open it.");
    }
    String token = tokens.create("first", Role.ADMIN, Change.byItself("first start"));
    return Optional.of("Admin token, shown only this once: " + token);
  }
}
