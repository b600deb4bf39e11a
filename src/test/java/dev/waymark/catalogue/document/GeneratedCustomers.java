package dev.waymark.catalogue.document;

import dev.waymark.fuzz.Texts;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import dev.waymark.mail.login.LoginRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random providers, domains and addresses, as far as the catalogue takes them. */
public final class GeneratedCustomers {
  private static final Map<String, Integer> USUAL_PORTS =
      Map.of("imap", 993, "pop3", 995, "smtp", 465, "managesieve", 4190);

  private GeneratedCustomers() {}

  /** An address and the stored data of its domain. */
  public record Customer(AccountSettings settings, EmailAddress address) {}

  public static Arbitrary<Customer> customers() {
    return Combinators.combine(documents(), domains(), servers(), locals(), logins())
        .as(GeneratedCustomers::customer)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Optional<Customer> customer(
      ProviderDocument document,
      DomainName domain,
      String server,
      String local,
      List<LoginRule> logins) {
    // The same validation as for documents of staff.
    ProviderDocument stored =
        ProviderValidator.read(StrictJson.write(document).getBytes(StandardCharsets.UTF_8));
    return Resolution.of(stored, domain, Map.of("SERVER", server, "PREFIX", "u7-"))
        .settings()
        .map(settings -> settings.withLogins(logins))
        .map(settings -> new Customer(settings, new EmailAddress(local, domain)));
  }

  private static Arbitrary<ProviderDocument> documents() {
    return Combinators.combine(
            names(60), names(20), services().list().ofMinSize(1).ofMaxSize(8), links(), oauth2())
        .as(
            (name, shortName, services, links, oauth2) ->
                new ProviderDocument(
                    name,
                    shortName,
                    services,
                    links.orElse(null),
                    oauth2.orElse(null),
                    List.of(),
                    null));
  }

  private static Arbitrary<String> names(int max) {
    return Arbitraries.oneOf(
        Arbitraries.of("Example Mail", "<b>&amp;\"'", "]]>", "日本語 😀", "%", "null", "&lt;"),
        Texts.safe(max).filter(text -> text.indexOf('%') < 0));
  }

  private static Arbitrary<ProviderDocument.ServiceDocument> services() {
    return Arbitraries.frequencyOf(Tuple.of(4, mailServices()), Tuple.of(1, webServices()));
  }

  private static Arbitrary<ProviderDocument.ServiceDocument> mailServices() {
    return Combinators.combine(
            Arbitraries.of("imap", "imap", "pop3", "smtp", "smtp", "managesieve"),
            servers(),
            ports(),
            Arbitraries.of(Security.TLS, Security.TLS, Security.STARTTLS, Security.PLAIN),
            authentication(),
            usernames(),
            pop3())
        .as(
            (protocol, host, port, security, methods, username, pop3) ->
                new ProviderDocument.ServiceDocument(
                    protocol,
                    host,
                    port.orElse(USUAL_PORTS.get(protocol)),
                    security.wireName(),
                    null,
                    methods,
                    username,
                    protocol.equals("pop3") ? pop3.orElse(null) : null));
  }

  private static Arbitrary<Optional<Integer>> ports() {
    return Arbitraries.of(143, 993, 110, 995, 25, 465, 587, 2525, 1, 65_535).optional(0.6);
  }

  private static Arbitrary<ProviderDocument.ServiceDocument> webServices() {
    List<String> words =
        Arrays.stream(Protocol.values())
            .filter(Protocol::overHttp)
            .map(Protocol::wireName)
            .toList();
    Arbitrary<String> urls =
        Arbitraries.of(
            "https://dav.%EMAILDOMAIN%/",
            "https://dav.example.net",
            "https://dav.example.net/a%20b/c%3Bd/",
            "https://dav.example.net:8443/x?a=1&b=2",
            "https://%SERVER%/Microsoft-Server-ActiveSync",
            "https://[2001:db8::5]:444/d",
            "https://192.0.2.5/'x'/",
            "https://b%C3%BCcher.example/");
    return Combinators.combine(Arbitraries.of(words), urls, authentication(), usernames())
        .as(
            (protocol, url, methods, username) ->
                new ProviderDocument.ServiceDocument(
                    protocol, null, null, null, url, methods, username, null))
        .filter(GeneratedCustomers::isStorable);
  }

  private static boolean isStorable(ProviderDocument.ServiceDocument service) {
    ProviderDocument alone =
        new ProviderDocument("x", "x", List.of(service), null, null, List.of(), null);
    return Resolution.ofTemplate(alone).findings().isEmpty();
  }

  private static Arbitrary<List<String>> authentication() {
    Arbitrary<List<String>> any =
        Arbitraries.of(AuthMethod.values())
            .map(AuthMethod::wireName)
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Arbitraries.oneOf(Arbitraries.just(List.of("password-cleartext")), any);
  }

  private static Arbitrary<String> usernames() {
    return Arbitraries.oneOf(
        usualUsernames(),
        Texts.safe(40).filter(text -> text.indexOf('%') < 0),
        Texts.safe(40)
            .filter(text -> text.indexOf('%') < 0)
            .map(text -> text + "%EMAILLOCALPART%"));
  }

  private static Arbitrary<String> usualUsernames() {
    return Arbitraries.of(
        "%EMAILADDRESS%",
        "%EMAILADDRESS%",
        "%EMAILLOCALPART%",
        "%EMAILLOCALPART%@%EMAILDOMAIN%",
        "%EMAILDOMAIN%\\%EMAILLOCALPART%",
        "00%EMAILLOCALPART%",
        "%PREFIX%%EMAILLOCALPART%",
        "a&b<%EMAILLOCALPART%>\"'",
        "00123",
        "literal");
  }

  private static Arbitrary<Optional<ProviderDocument.Pop3Document>> pop3() {
    return Combinators.combine(
            Arbitraries.of(true, false).injectNull(0.3),
            Arbitraries.integers().between(0, 365).injectNull(0.3),
            Arbitraries.of(true, false).injectNull(0.3))
        .as(ProviderDocument.Pop3Document::new)
        .optional(0.5);
  }

  private static Arbitrary<Optional<ProviderDocument.LinksDocument>> links() {
    return Arbitraries.of(
            StrictJson.read(
                """
                {"webmail":"https://webmail.%EMAILDOMAIN%/?a&b","password":"https://%SERVER%:8443/",
                 "documentation":[{"url":"https://h.example/","text":{"en":"<&>","pt-BR":"x"}}],
                 "enable":{"url":"https://h.example/on","text":{"de":"Schalten & walten"}},
                 "support":"mailto:help@example.net"}
                """
                    .getBytes(StandardCharsets.UTF_8),
                ProviderDocument.LinksDocument.class))
        .optional(0.5);
  }

  private static Arbitrary<Optional<ProviderDocument.OAuth2Document>> oauth2() {
    return Arbitraries.of("auth.example.com", "https://auth.example.com", "https://a.example/?x")
        .map(
            issuer ->
                new ProviderDocument.OAuth2Document(
                    issuer, "mail & more", "https://a.example/a?x&y", "https://a.example/t"))
        .optional(0.5);
  }

  private static Arbitrary<String> servers() {
    return Arbitraries.of(
        "mail.example.net",
        "mail.example.net",
        "other.example.org",
        "bücher.example",
        "192.0.2.17",
        "2001:db8::17",
        "localhost");
  }

  private static Arbitrary<DomainName> domains() {
    return Arbitraries.of(
            "example.com", "bücher.example", "a.b.c.example", "x".repeat(63) + ".example")
        .map(DomainName::parse);
  }

  private static Arbitrary<String> locals() {
    return Arbitraries.oneOf(
        usualLocals(),
        Texts.safe(30)
            .filter(
                text ->
                    text.indexOf('%') < 0
                        && EmailAddress.tryParse(text + "@example.com").isPresent()));
  }

  private static Arbitrary<String> usualLocals() {
    return Arbitraries.of(
        "ann",
        "Ann.5",
        "00123",
        "1e3",
        "true",
        "jörg+müll",
        "o'neil&co",
        "\"a <b> c\"",
        "$1",
        "100%",
        "x".repeat(64));
  }

  private static Arbitrary<List<LoginRule>> logins() {
    return Combinators.combine(
            Arbitraries.of("*", "a*", "?nn", "0*"),
            Arbitraries.of("%EMAILLOCALPART%", "u-%EMAILADDRESS%", "007", "main"))
        .as((pattern, name) -> new LoginRule(new LoginPattern(pattern), new LoginName(name)))
        .list()
        .ofMaxSize(2);
  }
}
