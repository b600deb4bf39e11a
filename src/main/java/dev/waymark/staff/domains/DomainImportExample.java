package dev.waymark.staff.domains;

/** Examples in the API description. */
final class DomainImportExample {
  static final String NDJSON =
      """
      {"name":"example.com","provider":"mediatemple","variables":{"SERVER":"mail.example.com"}}
      {"name":"old.example","movedTo":"example.com"}
      """;

  static final String CSV =
      """
      domain,provider,includeSubdomains,var.SERVER
      example.com,mediatemple,false,mail.example.com
      """;

  static final String DOMAINS =
      """
      {"accepted": 998998, "unchanged": 1000, "rejectedCount": 2, "rejected": [
        {"line": 17, "reason": "/provider there is no such provider"},
        {"line": 18, "reason": "its domain is in an earlier line of the file"}
      ]}
      """;

  private DomainImportExample() {}
}
