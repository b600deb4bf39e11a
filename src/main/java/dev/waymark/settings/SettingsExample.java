package dev.waymark.settings;

/** Examples in the API description. */
final class SettingsExample {
  static final String JSON =
      """
      {
        "domain": "example.com",
        "displayName": "Example Mail",
        "shortName": "Example",
        "services": [
          {
            "protocol": "imap",
            "host": "mail.example.com",
            "port": 993,
            "security": "tls",
            "authentication": ["password-cleartext"],
            "username": "ann@example.com"
          },
          {
            "protocol": "smtp",
            "host": "mail.example.com",
            "port": 465,
            "security": "tls",
            "authentication": ["password-cleartext"],
            "username": "ann@example.com"
          }
        ],
        "unpublished": [],
        "links": {"webmail": "https://webmail.example.com/"},
        "warnings": []
      }
      """;

  private SettingsExample() {}
}
