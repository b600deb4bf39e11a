package dev.waymark.staff.providers;

/** Examples in the API description. */
final class ImportExample {
  static final String CLIENT_CONFIG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <clientConfig version="1.1">
        <emailProvider id="example.com">
          <domain>example.com</domain>
          <displayName>Example Mail</displayName>
          <displayShortName>Example</displayShortName>
          <incomingServer type="imap">
            <hostname>mail.example.com</hostname>
            <port>993</port>
            <socketType>SSL</socketType>
            <authentication>password-cleartext</authentication>
            <username>%EMAILADDRESS%</username>
          </incomingServer>
          <outgoingServer type="smtp">
            <hostname>mail.example.com</hostname>
            <port>465</port>
            <socketType>SSL</socketType>
            <authentication>password-cleartext</authentication>
            <username>%EMAILADDRESS%</username>
          </outgoingServer>
        </emailProvider>
      </clientConfig>
      """;

  static final String PROVIDERS =
      """
      {"files": [
        {"name": "example.com.xml", "outcome": "created", "provider": "example.com", "domains": 1,
         "reasons": ["domain co.uk: the domain is a public suffix, under which others register names"]},
        {"name": "broken.xml", "outcome": "refused", "domains": 0,
         "reasons": ["/services none of its servers can be stored"]}
      ]}
      """;

  private ImportExample() {}
}
