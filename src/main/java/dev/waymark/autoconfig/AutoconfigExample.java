package dev.waymark.autoconfig;

/** Examples in the API description. */
final class AutoconfigExample {
  static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <clientConfig version="1.1">
        <emailProvider id="example.com">
          <domain>example.com</domain>
          <displayName>Example Mail</displayName>
          <displayShortName>Example</displayShortName>
          <incomingServer type="imap">
            <hostname>imap.example.com</hostname>
            <port>993</port>
            <socketType>SSL</socketType>
            <authentication>password-cleartext</authentication>
            <username>%EMAILADDRESS%</username>
          </incomingServer>
          <outgoingServer type="smtp">
            <hostname>smtp.example.com</hostname>
            <port>465</port>
            <socketType>SSL</socketType>
            <authentication>password-cleartext</authentication>
            <username>%EMAILADDRESS%</username>
          </outgoingServer>
        </emailProvider>
      </clientConfig>
      """;

  private AutoconfigExample() {}
}
