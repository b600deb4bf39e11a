package dev.waymark;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Documentation;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.OAuth2;
import dev.waymark.mail.Pop3Options;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.login.LoginName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Domains of the golden documents of all dialects. */
public final class SampleSettings {
  public static final EmailAddress ANN = EmailAddress.parse("ann@example.com");
  public static final EmailAddress EAI = EmailAddress.parse("Jörg+Müll@bücher.example");

  private SampleSettings() {}

  /** A hoster with one server per customer. */
  public static AccountSettings hosted(String host) {
    Links links =
        new Links(
            Optional.of(URI.create("https://webmail.example.com/")),
            Optional.of(URI.create("https://" + Host.parse(host).urlText() + ":8443/")),
            List.of(
                new Documentation(
                    URI.create("https://help.example.net/mail?product=grid&lang=en"),
                    new TreeMap<>(Map.of("en", "Set up mail", "de", "E-Mail einrichten")))),
            Optional.empty(),
            Optional.of(URI.create("mailto:support@example.net")));
    MailService pop3 = mail(Protocol.POP3, host, 995, Security.TLS);
    Pop3Options keep = new Pop3Options(Optional.of(true), OptionalInt.of(14), Optional.empty());
    return AccountSettings.of(
        DomainName.parse("example.com"),
        "Media Temple",
        "(mt)",
        List.of(
            mail(Protocol.IMAP, host, 993, Security.TLS),
            new MailService(
                pop3.protocol(),
                pop3.host(),
                pop3.port(),
                pop3.security(),
                pop3.authentication(),
                pop3.username(),
                Optional.of(keep)),
            mail(Protocol.SMTP, host, 465, Security.TLS),
            mail(Protocol.IMAP, host, 143, Security.PLAIN),
            mail(Protocol.POP3, host, 110, Security.PLAIN),
            mail(Protocol.SMTP, host, 587, Security.PLAIN),
            mail(Protocol.SMTP, host, 25, Security.PLAIN)),
        links,
        Optional.empty());
  }

  /** A provider whose users must enable mail programs first, with texts in many languages. */
  public static AccountSettings toBeEnabled() {
    AccountSettings example = starttls();
    Documentation page =
        new Documentation(
            URI.create("https://example.com/imap?a=1&b=2"),
            new TreeMap<>(
                Map.of(
                    "en-US", "Turn on IMAP",
                    "pt-BR", "Ative o IMAP",
                    "pt", "Active o IMAP",
                    "zh-Hant-TW", "啟用 IMAP",
                    "nds", "IMAP inschalten")));
    Links links =
        new Links(
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Documentation(URI.create("https://example.com/help"), new TreeMap<>()), page),
            Optional.of(page),
            Optional.empty());
    return AccountSettings.of(
        example.domain(),
        example.displayName(),
        example.shortName(),
        example.services(),
        links,
        Optional.empty());
  }

  /** A large provider with OAuth2 before passwords. */
  public static AccountSettings oauth2() {
    List<AuthMethod> both = List.of(AuthMethod.OAUTH2, AuthMethod.PASSWORD_CLEARTEXT);
    return settings(
        "gmail.com",
        "Google Mail",
        "GMail",
        Optional.of(
            new OAuth2(
                "accounts.google.com",
                "https://mail.google.com/ https://www.googleapis.com/auth/carddav",
                URI.create("https://accounts.google.com/o/oauth2/auth"),
                URI.create("https://www.googleapis.com/oauth2/v3/token"))),
        mail(Protocol.IMAP, "imap.gmail.com", 993, Security.TLS, both, "%EMAILADDRESS%"),
        mail(Protocol.SMTP, "smtp.gmail.com", 465, Security.TLS, both, "%EMAILADDRESS%"));
  }

  /** A provider without password login. */
  public static AccountSettings oauth2Only() {
    List<AuthMethod> only = List.of(AuthMethod.OAUTH2);
    return example(
        mail(Protocol.IMAP, "imap.example.com", 993, Security.TLS, only, "%EMAILADDRESS%"),
        mail(Protocol.SMTP, "smtp.example.com", 465, Security.TLS, only, "%EMAILADDRESS%"));
  }

  public static AccountSettings starttls() {
    return example(
        mail(Protocol.IMAP, "mail.example.com", 143, Security.STARTTLS),
        mail(Protocol.SMTP, "mail.example.com", 587, Security.STARTTLS));
  }

  /** Plain-text services only, which are therefore published. */
  public static AccountSettings plain() {
    return example(
        mail(Protocol.IMAP, "mail.example.com", 143, Security.PLAIN),
        mail(Protocol.SMTP, "mail.example.com", 25, Security.PLAIN));
  }

  /** Names that every format must escape. */
  public static AccountSettings oddNames() {
    return settings(
        "example.com",
        "<Smith & Søn> \"Post\" 'n' 日本語 😀 ]]>",
        "S&S <😀>",
        Optional.empty(),
        mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS, "a&b<%EMAILLOCALPART%>\"'ø"),
        mail(Protocol.SMTP, "mail.example.com", 465, Security.TLS, "a&b<%EMAILLOCALPART%>\"'ø"));
  }

  public static AccountSettings international() {
    return settings(
        "bücher.example",
        "Bücher",
        "Bücher",
        Optional.empty(),
        mail(Protocol.IMAP, "post.bücher.example", 993, Security.TLS),
        mail(Protocol.SMTP, "post.bücher.example", 465, Security.TLS));
  }

  /** User names that are more than a placeholder, and a second outgoing server. */
  public static AccountSettings compositeLogin() {
    return example(
        mail(
            Protocol.IMAP, "mail.example.com", 993, Security.TLS, "%EMAILDOMAIN%_%EMAILLOCALPART%"),
        mail(Protocol.SMTP, "mail.example.com", 465, Security.TLS, "%EMAILLOCALPART%"),
        mail(Protocol.SMTP, "mail.example.com", 587, Security.STARTTLS, "%EMAILLOCALPART%"));
  }

  /** All protocols. */
  public static AccountSettings everything() {
    return example(
        mail(Protocol.POP3, "pop.example.com", 995, Security.TLS),
        mail(Protocol.IMAP, "imap.example.com", 993, Security.TLS),
        mail(Protocol.IMAP, "imap.example.com", 143, Security.STARTTLS),
        mail(Protocol.SMTP, "smtp.example.com", 465, Security.TLS),
        mail(Protocol.MANAGESIEVE, "sieve.example.com", 4190, Security.STARTTLS),
        web(Protocol.JMAP, "https://jmap.example.com/session"),
        web(Protocol.CALDAV, "https://dav.example.com/calendars/"),
        web(Protocol.CARDDAV, "https://dav.example.com:8443/contacts/?a=1&b=2"),
        web(Protocol.WEBDAV, "https://files.example.com/"),
        web(Protocol.ACTIVESYNC, "https://eas.example.com/Microsoft-Server-ActiveSync"),
        web(Protocol.EWS, "https://ews.example.com/EWS/Exchange.asmx"));
  }

  /** A domain that has web services only. */
  public static AccountSettings withoutMail() {
    return example(web(Protocol.CALDAV, "https://dav.example.com/calendars/"));
  }

  public static AccountSettings example(Service... services) {
    return settings("example.com", "Example Mail", "Example", Optional.empty(), services);
  }

  public static MailService mail(Protocol protocol, String host, int port, Security security) {
    return mail(protocol, host, port, security, "%EMAILADDRESS%");
  }

  public static MailService mail(
      Protocol protocol, String host, int port, Security security, String username) {
    return mail(protocol, host, port, security, List.of(AuthMethod.PASSWORD_CLEARTEXT), username);
  }

  public static MailService mail(
      Protocol protocol,
      String host,
      int port,
      Security security,
      List<AuthMethod> authentication,
      String username) {
    return new MailService(
        protocol,
        Host.parse(host),
        new Port(port),
        security,
        authentication,
        new LoginName(username),
        Optional.empty());
  }

  public static WebService web(Protocol protocol, String url) {
    return new WebService(
        protocol,
        URI.create(url),
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        new LoginName("%EMAILADDRESS%"));
  }

  private static AccountSettings settings(
      String domain,
      String displayName,
      String shortName,
      Optional<OAuth2> oauth2,
      Service... services) {
    return AccountSettings.of(
        DomainName.parse(domain), displayName, shortName, List.of(services), Links.none(), oauth2);
  }
}
