package dev.waymark;

import dev.waymark.security.AdminConfig;
import dev.waymark.security.token.BootstrapToken;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the person who started the service its addresses and the next step, once it answers. */
@Singleton
public class Application implements QuarkusApplication {
  private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "");

  private final BootstrapToken firstToken;
  private final AdminConfig admin;
  private final Environment environment = new Environment();

  Application(BootstrapToken firstToken, AdminConfig admin) {
    this.firstToken = firstToken;
    this.admin = admin;
  }

  @Override
  public int run(String... args) throws Exception {
    Optional<String> announcement = firstToken.announcement();
    // Standard error: it is for a person, and the token must not end in a collected log.
    announcement.ifPresent(System.err::println);
    greeting(announcement.isPresent()).forEach(System.err::println);
    Quarkus.waitForExit();
    return 0;
  }

  private List<String> greeting(boolean announced) {
    String service = url(environment.httpHost(), environment.httpPort());
    String management = url(environment.managementHost(), environment.managementPort());
    return List.of(
        "Waymark answers at " + service + "/",
        "  Setup page:       " + service + "/",
        "  Console:          " + service + "/console",
        "  API description:  " + management + "/q/openapi",
        "Next: " + nextStep(announced));
  }

  private String nextStep(boolean announced) {
    if (!announced) {
      return "sign in to the console with a token and register a domain.";
    }
    return admin.embeddedDatabase().orElse(false)
        ? "sign in to the console with the admin token above and register a first domain."
        : "set WAYMARK_ADMIN_TOKEN and start again, to sign in to the console.";
  }

  private static String url(String host, int port) {
    String name = ANY_ADDRESS.contains(host) ? "localhost" : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }
}
