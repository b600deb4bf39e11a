package dev.waymark.staff;

import dev.waymark.dns.TestDnsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Rcode;

/** A DNS with a few domains in it, MX look-up, and login rules for single mailboxes. */
public class LookUpLab implements QuarkusTestResourceLifecycleManager {
  private @Nullable TestDnsServer dns;

  @Override
  public Map<String, String> start() {
    TestDnsServer server = new TestDnsServer();
    dns = server;
    server.set("customer.lab.example", "MX 10 mx1.in.hoster.example.", "MX 20 mx.other.example.");
    server.set("deeper.lab.example", "MX 10 a.b.in.hoster.example.");
    server.set("backup.lab.example", "MX 20 mx1.in.hoster.example.", "MX 10 mx.other.example.");
    server.set("nearly.lab.example", "MX 10 xin.hoster.example.");
    server.fail("broken.lab.example", Rcode.SERVFAIL);
    return Map.of(
        "waymark.dns.resolver", server.address(),
        "waymark.dns.mx-lookup", "true",
        "waymark.login.exact", "true",
        "waymark.autodiscover.dav", "true");
  }

  @Override
  public void stop() {
    if (dns != null) {
      dns.close();
    }
  }
}
