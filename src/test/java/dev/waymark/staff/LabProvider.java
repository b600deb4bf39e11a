package dev.waymark.staff;

import dev.waymark.Staff;
import java.util.List;
import java.util.Map;

/** A provider of the lab's servers. */
public final class LabProvider {
  private LabProvider() {}

  /**
   * Registers a domain whose only service is IMAP with STARTTLS at the lab's host; its provider.
   */
  static String register(String domain, int imapPort) {
    return register(domain, List.of(service("imap", imapPort, "starttls")));
  }

  /** Registers a domain with these services at the lab's host, and a provider of its own. */
  public static String register(String domain, List<Map<String, Object>> services) {
    String provider = "lab-" + domain;
    Staff.admin()
        .body(Map.of("displayName", "Lab", "shortName", "Lab", "services", services))
        .put("/api/v1/providers/{id}", provider)
        .then()
        .statusCode(201);
    Staff.putDomain(
        domain, Map.of("provider", provider, "variables", Map.of("SERVER", ProbeLab.HOST)));
    return provider;
  }

  public static Map<String, Object> service(String protocol, int port, String security) {
    return Map.of(
        "protocol",
        protocol,
        "host",
        "%SERVER%",
        "port",
        port,
        "security",
        security,
        "authentication",
        List.of("password-cleartext"),
        "username",
        "%EMAILADDRESS%");
  }
}
