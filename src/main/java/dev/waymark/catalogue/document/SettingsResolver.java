package dev.waymark.catalogue.document;

import dev.waymark.finding.Finding;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
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
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.SafeText;
import dev.waymark.mail.login.LoginName;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills one domain's variables into a provider's document and gives every member its type. */
final class SettingsResolver {
  private static final int MAX_SERVICES = 32;
  private static final Set<String> HTTPS = Set.of("https");
  private static final String PROTOCOLS = words(Protocol.values(), Protocol::wireName);
  private static final String SECURITIES = words(Security.values(), Security::wireName);
  private static final String AUTH_METHODS = words(AuthMethod.values(), AuthMethod::wireName);

  private final DomainName domain;
  private final Map<String, String> values;
  private final Set<String> missing = new TreeSet<>();
  private final DocumentValidator checks = new DocumentValidator(new ArrayList<>());

  SettingsResolver(DomainName domain, Map<String, String> variables) {
    this.domain = domain;
    this.values = new HashMap<>(variables);
    this.values.put(Template.EMAIL_DOMAIN, domain.ascii());
  }

  /** Resolves a document; empty where a variable is missing or a value is wrong. */
  Optional<AccountSettings> resolve(ProviderDocument document) {
    Optional<String> displayName = name("/displayName", document.displayName(), 60);
    Optional<String> shortName = name("/shortName", document.shortName(), 20);
    List<Service> services = services(document.services());
    Links links = new LinksResolver(checks, this::url).resolve(document.links());
    Optional<OAuth2> oauth2 = Optional.ofNullable(document.oauth2()).flatMap(this::oauth2);
    if (!missing.isEmpty() || !checks.findings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        AccountSettings.of(
            domain, displayName.orElseThrow(), shortName.orElseThrow(), services, links, oauth2));
  }

  /** The variables that the document needs and the domain lacks. */
  Set<String> missing() {
    return missing;
  }

  List<Finding> findings() {
    return checks.findings();
  }

  /** Names are shown as they stand: not every client fills placeholders in there. */
  private Optional<String> name(String pointer, @Nullable String text, int max) {
    if (text != null && !new Template(text).placeholders().isEmpty()) {
      checks.add(pointer, "must not have a placeholder");
    }
    return checks.text(pointer, text, max);
  }

  private List<Service> services(List<ProviderDocument.ServiceDocument> documents) {
    if (documents.isEmpty() || documents.size() > MAX_SERVICES) {
      checks.add("/services", "expected 1 to " + MAX_SERVICES + " services");
    }
    List<Service> services = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      String at = "/services/" + i;
      ProviderDocument.ServiceDocument document = documents.get(i);
      checks
          .word(at + "/protocol", document.protocol(), Protocol::fromWireName, PROTOCOLS)
          .flatMap(protocol -> service(at, protocol, document))
          .ifPresent(services::add);
    }
    return services;
  }

  private Optional<? extends Service> service(
      String at, Protocol protocol, ProviderDocument.ServiceDocument document) {
    List<AuthMethod> authentication = authentication(at, document.authentication());
    Optional<LoginName> username = username(at + "/username", document.username());
    if (protocol != Protocol.POP3) {
      checks.absent(at + "/pop3", document.pop3(), "is only for pop3 services");
    }
    return protocol.overHttp()
        ? webService(at, protocol, document, authentication, username)
        : mailService(at, protocol, document, authentication, username);
  }

  private Optional<WebService> webService(
      String at,
      Protocol protocol,
      ProviderDocument.ServiceDocument document,
      List<AuthMethod> authentication,
      Optional<LoginName> username) {
    String why = "is not for " + protocol.wireName() + "; it has a url";
    checks.absent(at + "/host", document.host(), why);
    checks.absent(at + "/port", document.port(), why);
    checks.absent(at + "/security", document.security(), why);
    Optional<URI> url = url(at + "/url", document.url(), HTTPS);
    if (url.isEmpty() || username.isEmpty() || authentication.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new WebService(protocol, url.get(), authentication, username.get()));
  }

  private Optional<MailService> mailService(
      String at,
      Protocol protocol,
      ProviderDocument.ServiceDocument document,
      List<AuthMethod> authentication,
      Optional<LoginName> username) {
    String why = "is not for " + protocol.wireName() + "; it has host and port";
    checks.absent(at + "/url", document.url(), why);
    Optional<Host> host = host(at + "/host", document.host());
    Optional<Port> port =
        checks.parsed(at + "/port", checks.required(at + "/port", document.port()), Port::new);
    Optional<Security> security =
        checks.word(at + "/security", document.security(), Security::fromWireName, SECURITIES);
    Optional<Pop3Options> pop3 =
        checks.parsed(at + "/pop3", Optional.ofNullable(document.pop3()), SettingsResolver::pop3);
    if (host.isEmpty() || port.isEmpty() || security.isEmpty()) {
      return Optional.empty();
    }
    if (username.isEmpty() || authentication.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MailService(
            protocol,
            host.get(),
            port.get(),
            security.get(),
            authentication,
            username.get(),
            pop3));
  }

  private List<AuthMethod> authentication(String at, List<String> words) {
    List<AuthMethod> methods = new ArrayList<>();
    if (words.isEmpty()) {
      checks.add(at + "/authentication", "expected at least one of " + AUTH_METHODS);
    }
    for (int i = 0; i < words.size(); i++) {
      String pointer = at + "/authentication/" + i;
      Optional<AuthMethod> method =
          checks.word(pointer, words.get(i), AuthMethod::fromWireName, AUTH_METHODS);
      if (method.filter(methods::contains).isPresent()) {
        checks.add(pointer, "is named twice");
      }
      method.ifPresent(methods::add);
    }
    return methods;
  }

  private static Pop3Options pop3(ProviderDocument.Pop3Document document) {
    Integer days = document.daysToLeaveMessagesOnServer();
    return new Pop3Options(
        Optional.ofNullable(document.leaveMessagesOnServer()),
        days == null ? OptionalInt.empty() : OptionalInt.of(days),
        Optional.ofNullable(document.downloadOnBiff()));
  }

  private Optional<OAuth2> oauth2(ProviderDocument.OAuth2Document document) {
    Optional<String> issuer = checks.text("/oauth2/issuer", document.issuer(), 512);
    Optional<String> scope = checks.text("/oauth2/scope", document.scope(), 2048);
    Optional<URI> auth = url("/oauth2/authUrl", document.authUrl(), HTTPS);
    Optional<URI> token = url("/oauth2/tokenUrl", document.tokenUrl(), HTTPS);
    if (issuer.isEmpty() || scope.isEmpty() || auth.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new OAuth2(issuer.get(), scope.get(), auth.get(), token.get()));
  }

  private Optional<Host> host(String pointer, @Nullable String text) {
    return checks.parsed(pointer, filled(pointer, text, Template::fill), Host::parse);
  }

  private Optional<URI> url(String pointer, @Nullable String text, Set<String> schemes) {
    return checks.parsed(
        pointer,
        filled(pointer, text, Template::fillUrl),
        url -> DocumentValidator.url(url, schemes));
  }

  private Optional<LoginName> username(String pointer, @Nullable String text) {
    return checks.parsed(pointer, filled(pointer, text, Template::fillVariables), LoginName::new);
  }

  /** Fills in a text; notes the text or the variables that are missing. */
  private Optional<String> filled(
      String pointer,
      @Nullable String text,
      BiFunction<Template, Map<String, String>, String> fill) {
    Optional<Template> template =
        checks
            .parsed(pointer, checks.required(pointer, text), SafeText::require)
            .map(Template::new);
    Set<String> lacking = new TreeSet<>(template.map(Template::variables).orElse(Set.of()));
    lacking.removeAll(values.keySet());
    missing.addAll(lacking);
    return lacking.isEmpty()
        ? checks.parsed(pointer, template, present -> fill.apply(present, values))
        : Optional.empty();
  }

  private static <T> String words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }
}
