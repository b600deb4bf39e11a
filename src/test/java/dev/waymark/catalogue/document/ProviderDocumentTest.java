package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One valid document, and each thing that can be wrong with it. */
class ProviderDocumentTest {
  private static final String MINIMAL =
      """
      {"displayName":"Example Mail","shortName":"Example","services":[\
      {"protocol":"imap","host":"mail.example.com","port":993,"security":"tls",\
      "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"}]}""";

  private static final String FULL =
      """
      {"displayName":"Example Mail","shortName":"Example","services":[\
      {"protocol":"pop3","host":"%SERVER%","port":995,"security":"tls",\
      "authentication":["password-cleartext"],"username":"%USER%-%EMAILLOCALPART%",\
      "pop3":{"leaveMessagesOnServer":true,"daysToLeaveMessagesOnServer":14,"downloadOnBiff":false}},\
      {"protocol":"caldav","url":"https://%SERVER%/dav/","authentication":["oauth2"],\
      "username":"%EMAILADDRESS%"}],\
      "links":{"webmail":"https://webmail.%EMAILDOMAIN%/","password":"https://%SERVER%:8443/",\
      "documentation":[{"url":"https://help.example.com/","text":{"de":"Hilfe","en":"Help"}}],\
      "enable":{"url":"https://%SERVER%/imap","text":{"en":"Turn on IMAP"}},\
      "support":"mailto:help@example.com"},\
      "oauth2":{"issuer":"example.com","scope":"mail","authUrl":"https://login.example.com/a",\
      "tokenUrl":"https://login.example.com/t"},\
      "mxSuffixes":["mx.example.net"],"ispdbId":"example.com"}""";

  /** Wrong in every way that one document can be. */
  private static final String HOPELESS =
      """
        {"displayName":"","services":[
          {"protocol":"imap","host":"a_b","port":0,"security":"ssl","authentication":[],
           "username":"%X"},
          {"protocol":"gopher"}],
         "links":{"webmail":"http://a.example/","support":"ftp://a.example/"},
         "oauth2":{"issuer":"x","scope":"y","authUrl":"x","tokenUrl":"y"},
         "mxSuffixes":["ok.example","a_b"],"ispdbId":"\\u202e"}""";

  /** The members of the service in {@link #MINIMAL} that make it one of mail. */
  private static final String ENDPOINT =
      "'protocol':'imap','host':'mail.example.com','port':993,'security':'tls'";

  private static final String AUTH_WORDS =
      "password-cleartext, password-encrypted, oauth2, ntlm, gssapi, tls-client-cert,"
          + " client-ip-address, none";

  @Test
  void writesTheSameBytesAgain() {
    assertThat(StrictJson.write(read(MINIMAL))).isEqualTo(MINIMAL);
    assertThat(StrictJson.write(read(FULL))).isEqualTo(FULL);
  }

  @Test
  void writesEqualDocumentsAsEqualTexts() {
    String shuffled =
        """
        {"ispdbId":null, "mxSuffixes":[], "links":null, "services":[{
          "username":"%EMAILADDRESS%", "authentication":["password-cleartext"], "pop3":null,
          "security":"tls", "port":993, "host":"mail.example.com", "protocol":"imap"}],
         "shortName":"Example", "displayName":"Example Mail"}""";

    assertThat(StrictJson.write(read(shuffled))).isEqualTo(MINIMAL);
    assertThat(
            StrictJson.write(
                read(changed(FULL, "'de':'Hilfe','en':'Help'", "'en':'Help','de':'Hilfe'"))))
        .isEqualTo(FULL);
  }

  @Test
  void namesTheVariablesADomainMustHave() {
    assertThat(ProviderValidator.variables(read(MINIMAL))).isEmpty();
    assertThat(ProviderValidator.variables(read(FULL))).containsExactly("SERVER", "USER");
  }

  @Test
  void warnsWithoutADomain() {
    String plain = changed(MINIMAL, "993,'security':'tls'", "143,'security':'plain'");

    assertThat(ProviderValidator.warnings(read(plain))).hasSize(1);
    assertThat(ProviderValidator.warnings(read(changed(plain, "mail.example.com", "%SERVER%"))))
        .hasSize(1);
    assertThat(ProviderValidator.warnings(read(FULL))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'displayName':'Example Mail',|``|/displayName|is missing",
        "Example Mail|` `|/displayName|expected 1 to 60 characters",
        "Example Mail|%SERVER% Mail|/displayName|must not have a placeholder",
        "'shortName':'Example',|``|/shortName|is missing",
        "'shortName':'Example'|'shortName':'Example Example Examp'|/shortName|expected 1 to 20 characters",
        "'protocol':'imap',|``|/services/0/protocol|is missing",
        "'host':'mail.example.com',|``|/services/0/host|is missing",
        "'port':993,|``|/services/0/port|is missing",
        "'security':'tls',|``|/services/0/security|is missing",
        ",'username':'%EMAILADDRESS%'|``|/services/0/username|is missing",
        "mail.example.com|192.0.2|/services/0/host|not an IP address; expected something like 192.0.2.1 or 2001:db8::1",
        "mail.example.com|mail_1|/services/0/host|not a host; expected a name like mail.example.com or an IP address",
        "mail.example.com|%EMAILADDRESS%|/services/0/host|%EMAILADDRESS% cannot be used here",
        "993|0|/services/0/port|not a port; expected a number from 1 to 65535",
        "993|65536|/services/0/port|not a port; expected a number from 1 to 65535",
        "'tls'|'ssl'|/services/0/security|expected one of tls, starttls, plain",
        "'imap'|'IMAP'|/services/0/protocol|expected one of imap, pop3, smtp, managesieve, jmap, caldav, carddav, webdav, activesync, ews",
        "%EMAILADDRESS%|%EMAILADDRESS|/services/0/username|has a % that is not part of %EMAILADDRESS%, %EMAILLOCALPART%, %EMAILDOMAIN% or a variable of the domain",
        "'username'|'pop3':{},'username'|/services/0/pop3|is only for pop3 services",
        "'username'|'url':'https://a.example/','username'|/services/0/url|is not for imap; it has host and port",
        "}]}|}],'mxSuffixes':['a_b']}|/mxSuffixes/0|not a domain name; expected something like example.com",
        "}]}|}],'links':{'webmail':'http://a.example/'}}|/links/webmail|expected a URL with https and a host in ASCII",
        "}]}|}],'links':{'webmail':'https:a.example'}}|/links/webmail|expected a URL with https and a host in ASCII",
        "}]}|}],'links':{'webmail':'https://u:p@a.example/'}}|/links/webmail|expected a URL with https and a host in ASCII",
        "}]}|}],'links':{'webmail':'javascript:alert(1)'}}|/links/webmail|expected a URL with https and a host in ASCII",
        "}]}|}],'links':{'webmail':'https://a b/'}}|/links/webmail|expected a URL with https, percent-encoded where needed",
        "}]}|}],'links':{'documentation':[{'text':{'en':'x'}}]}}|/links/documentation/0/url|is missing",
        "}]}|}],'links':{'documentation':[{'url':'https://a.example/','text':{'E/N':'x'}}]}}|/links/documentation/0/text/E~1N|expected a language tag like en or pt-BR",
        "}]}|}],'links':{'enable':{'text':{'en':'x'}}}}|/links/enable/url|is missing",
        "}]}|}],'links':{'enable':{'url':'https://a.example/','text':{'E/N':'x'}}}}|/links/enable/text/E~1N|expected a language tag like en or pt-BR",
        "}]}|}],'oauth2':{'issuer':'x','scope':'y','authUrl':'https://a.example/'}}|/oauth2/tokenUrl|is missing",
      })
  void findsEachError(String part, String replacement, String pointer, String detail) {
    assertThat(findings(changed(MINIMAL, part, replacement)))
        .containsExactly(Finding.invalid(pointer, detail));
  }

  @Test
  void aServiceNeedsAtLeastOneKnownMethodAndEachOnce() {
    assertThat(findings(changed(MINIMAL, "['password-cleartext']", "[]")))
        .containsExactly(
            Finding.invalid(
                "/services/0/authentication", "expected at least one of " + AUTH_WORDS));
    assertThat(findings(changed(MINIMAL, "['password-cleartext']", "['none','plain','none']")))
        .containsExactly(
            Finding.invalid("/services/0/authentication/1", "expected one of " + AUTH_WORDS),
            Finding.invalid("/services/0/authentication/2", "is named twice"));
  }

  @Test
  void aServiceOverHttpHasAUrlOnly() {
    assertThat(findings(changed(MINIMAL, "'imap'", "'jmap'")))
        .containsExactly(
            Finding.invalid("/services/0/host", "is not for jmap; it has a url"),
            Finding.invalid("/services/0/port", "is not for jmap; it has a url"),
            Finding.invalid("/services/0/security", "is not for jmap; it has a url"),
            Finding.invalid("/services/0/url", "is missing"));
    assertThat(read(changed(MINIMAL, ENDPOINT, "'protocol':'jmap','url':'https://a.example/'")))
        .isNotNull();
  }

  @Test
  void aDocumentHasOneToThirtyTwoServices() {
    Finding expected = Finding.invalid("/services", "expected 1 to 32 services");
    String service = MINIMAL.substring(MINIMAL.indexOf("[{") + 1, MINIMAL.length() - 2);

    assertThat(findings("{'displayName':'E','shortName':'E','services':[]}"))
        .containsExactly(expected);
    assertThat(findings(MINIMAL.replace(service, (service + ",").repeat(32) + service)))
        .containsExactly(expected);
    assertThat(read(MINIMAL.replace(service, (service + ",").repeat(31) + service)).services())
        .hasSize(32);
  }

  @Test
  void reportsAllErrorsAtOnce() {
    assertThat(findings(HOPELESS))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder(
            "/displayName",
            "/shortName",
            "/services/0/host",
            "/services/0/port",
            "/services/0/security",
            "/services/0/authentication",
            "/services/0/username",
            "/services/1/protocol",
            "/links/webmail",
            "/links/support",
            "/oauth2/authUrl",
            "/oauth2/tokenUrl",
            "/mxSuffixes/1",
            "/ispdbId");
  }

  @Test
  void refusesDeceptiveCharactersEverywhere() {
    for (String bad : List.of("\\u202e", "\\ud800", "\\u0000", "\\ufffd", "\\u200b")) {
      assertThat(findings(changed(MINIMAL, "Example Mail", "Example" + bad)))
          .extracting(Finding::pointer)
          .containsExactly("/displayName");
      assertThat(
              findings(
                  changed(
                      MINIMAL, "}]}", "}],'links':{'webmail':'https://a.example/" + bad + "'}}")))
          .extracting(Finding::pointer)
          .containsExactly("/links/webmail");
      assertThat(findings(changed(MINIMAL, "%EMAILADDRESS%", "x" + bad)))
          .extracting(Finding::pointer)
          .containsExactly("/services/0/username");
    }
  }

  @Test
  void namesUnknownAndDuplicateMembers() {
    assertThat(findings(changed(MINIMAL, "'port'", "'prot'")))
        .containsExactly(
            Finding.invalid(
                "/services/0/prot",
                "is not a known member; known are authentication, host, pop3, port, protocol,"
                    + " security, url, username"),
            Finding.invalid("/services/0/port", "is missing"));
    assertThat(findings(changed(MINIMAL, "'port':993", "'port':993,'port':143")).get(0).detail())
        .startsWith("is not JSON: Duplicate field 'port'");
    assertThat(findings(changed(MINIMAL, "}]}", "},null]}")).get(0).pointer())
        .startsWith("/services");
  }

  private static ProviderDocument read(String json) {
    return ProviderValidator.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The document with one part exchanged; apostrophes stand for quotation marks. */
  private static String changed(String json, String part, String replacement) {
    String old = part.replace('\'', '"');
    assertThat(json).contains(old);
    return json.replace(old, replacement.replace('\'', '"'));
  }

  private static List<Finding> findings(String json) {
    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> read(json.replace('\'', '"')));
    assertThat(refused).isNotNull();
    return refused.findings();
  }
}
