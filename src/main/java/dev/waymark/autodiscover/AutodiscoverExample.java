package dev.waymark.autodiscover;

/** Examples in the API description. */
final class AutodiscoverExample {
  static final String REQUEST =
      """
      <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
        <Request>
          <EMailAddress>ann@example.com</EMailAddress>
          <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>
        </Request>
      </Autodiscover>
      """;

  static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
        <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
          <User>
            <DisplayName>ann@example.com</DisplayName>
            <AutoDiscoverSMTPAddress>ann@example.com</AutoDiscoverSMTPAddress>
          </User>
          <Account>
            <AccountType>email</AccountType>
            <Action>settings</Action>
            <Protocol>
              <Type>IMAP</Type>
              <Server>imap.example.com</Server>
              <Port>993</Port>
              <DomainRequired>off</DomainRequired>
              <LoginName>ann@example.com</LoginName>
              <SPA>off</SPA>
              <SSL>on</SSL>
              <Encryption>SSL</Encryption>
              <AuthRequired>on</AuthRequired>
              <TTL>24</TTL>
            </Protocol>
          </Account>
        </Response>
      </Autodiscover>
      """;

  static final String ERROR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
        <Response>
          <Error Time="21:25:04.8897083" Id="1">
            <ErrorCode>500</ErrorCode>
            <Message>The e-mail address cannot be found.</Message>
            <DebugData/>
          </Error>
        </Response>
      </Autodiscover>
      """;

  private AutodiscoverExample() {}
}
