package dev.waymark.deployment;

import dev.waymark.mailserver.Daemon;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The example for nginx. */
@Needs("nginx")
class NginxExampleTest extends ProxyExampleTest {

  /** Lines around the example; all files lie in the directory of the test. */
  private static final String MAIN =
      """
      daemon off;
      pid DIR/nginx.pid;
      error_log DIR/nginx-error.log;
      events {}
      http {
        client_body_temp_path DIR/body;
        proxy_temp_path DIR/proxy;
        fastcgi_temp_path DIR/fastcgi;
        uwsgi_temp_path DIR/uwsgi;
        scgi_temp_path DIR/scgi;
        include DIR/waymark.conf;
      }
      """;

  @Override
  Daemon start(Path directory, int http, int https, int service) throws Exception {
    ServerIdentity identity = new TestCertificates(Instant.now()).good(ProxyClient.NAME);
    identity.writeChain(directory.resolve("chain.pem"));
    identity.writeKey(directory.resolve("key.pem"));
    Daemon.write(
        directory.resolve("waymark.conf"),
        example("nginx.conf", service)
            .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + https + " ssl;")
            .replace("/etc/ssl/example.com.pem", directory + "/chain.pem")
            .replace("/etc/ssl/example.com.key", directory + "/key.pem")
            .replace("/var/log/nginx/", directory + "/"));
    Path main =
        Daemon.write(directory.resolve("nginx.conf"), MAIN.replace("DIR", directory.toString()));
    return Daemon.start(directory, List.of(http, https), "nginx", "-c", main.toString());
  }
}
