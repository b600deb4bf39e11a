package dev.waymark.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mailserver.Daemon;
import dev.waymark.mailserver.Needs;
import java.nio.file.Path;
import java.util.List;

/** The example for Caddy, which asks the service before it issues a certificate of its own. */
@Needs("caddy")
class CaddyExampleTest extends ProxyExampleTest {
  private static final String GLOBAL = "\n{\n";

  @Override
  Daemon start(Path directory, int http, int https, int service) throws Exception {
    String options =
        String.join(
            "\n\t",
            "\n{",
            "http_port " + http,
            "https_port " + https,
            "local_certs",
            "skip_install_trust",
            "admin off",
            "storage file_system " + directory + "/storage",
            "");
    String example = example("Caddyfile", service);
    assertThat(example).containsOnlyOnce(GLOBAL);
    Path file =
        Daemon.write(directory.resolve("Caddyfile"), example.replace(GLOBAL, options + "\n"));
    return Daemon.start(
        directory,
        List.of(http, https),
        "env",
        "XDG_CONFIG_HOME=" + directory,
        "caddy",
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        file.toString());
  }
}
