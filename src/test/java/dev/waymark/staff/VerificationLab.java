package dev.waymark.staff;

import dev.waymark.dns.TestDnsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Rcode;

/** New domains must show who controls them.. */
public class VerificationLab implements QuarkusTestResourceLifecycleManager {
  private @Nullable TestDnsServer dns;

  @Override
  public Map<String, String> start() {
    TestDnsServer server = new TestDnsServer();
    dns = server;
    server.set("_waymark-challenge.wrong.example", "TXT \"waymark-verification=something-else\"");
    server.fail("_waymark-challenge.broken.example", Rcode.SERVFAIL);
    return Map.of("waymark.dns.resolver", server.address(), "waymark.domains.verification", "dns");
  }

  @Override
  public void stop() {
    if (dns != null) {
      dns.close();
    }
  }
}
