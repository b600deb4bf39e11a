package dev.waymark;

import dev.waymark.security.token.BootstrapToken;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;

/** Greets whoever started the service, once it answers. */
@Singleton
public class Application implements QuarkusApplication {
  private final BootstrapToken firstToken;
  private final Environment environment = new Environment();

  Application(BootstrapToken firstToken) {
    this.firstToken = firstToken;
  }

  @Override
  public int run(String... args) throws Exception {
    // Standard error: it is for a person, and the token must not end in a collected log.
    firstToken.announcement().ifPresent(System.err::println);
    System.err.printf("Waymark answers at http://localhost:%d/%n", environment.httpPort());
    Quarkus.waitForExit();
    return 0;
  }
}
