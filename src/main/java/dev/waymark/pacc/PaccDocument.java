package dev.waymark.pacc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.OAuth2;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The document: keys sorted, no white space, so that equal settings have equal bytes and one
 * digest.
 */
public final class PaccDocument {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String MEDIA_TYPE = "application/json";
  private static final String HTTPS = "https";
  private static final List<Protocol> WEB =
      List.of(Protocol.JMAP, Protocol.CALDAV, Protocol.CARDDAV, Protocol.WEBDAV);

  private final AccountSettings settings;
  private final MailServers mail;

  private PaccDocument(AccountSettings settings, MailServers mail) {
    this.settings = settings;
    this.mail = mail;
  }

  /** Writes the document of the domain that was asked for. */
  public static Rendering render(AccountSettings settings) {
    MailServers mail = new MailServers(settings);
    return mail.obstacle()
        .map(Rendering::refused)
        .orElseGet(() -> new PaccDocument(settings, mail).render());
  }

  private Rendering render() {
    SortedMap<String, Object> authentication = authentication();
    if (authentication.isEmpty()) {
      return Rendering.refused(
          "PACC can say password or OAuth2 with an https issuer, and not all of the mail services"
              + " accept one of them.");
    }
    SortedMap<String, Object> document = new TreeMap<>();
    document.put("authentication", authentication);
    document.put("info", info());
    document.put("protocols", protocols());
    try {
      return RenderedDocument.of(JSON.writeValueAsBytes(document), MEDIA_TYPE, false);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON to memory", e);
    }
  }

  private SortedMap<String, Object> authentication() {
    SortedMap<String, Object> authentication = new TreeMap<>();
    if (mail.chosen().allMatch(Service::acceptsPassword)) {
      authentication.put("password", true);
    }
    settings
        .oauth2()
        .map(OAuth2::issuer)
        .filter(PaccDocument::isIssuer)
        .filter(issuer -> mail.chosen().allMatch(service -> service.accepts(AuthMethod.OAUTH2)))
        .ifPresent(issuer -> authentication.put("oauth-public", Map.of("issuer", issuer)));
    return authentication;
  }

  /** RFC 8414 section 2: an https URL without query and fragment. */
  private static boolean isIssuer(String issuer) {
    return issuer.startsWith("https://") && issuer.indexOf('?') < 0 && issuer.indexOf('#') < 0;
  }

  private SortedMap<String, Object> info() {
    SortedMap<String, Object> info = new TreeMap<>();
    info.put(
        "provider",
        new TreeMap<>(Map.of("name", settings.displayName(), "shortName", settings.shortName())));
    settings.links().documentation().stream()
        .findFirst()
        .ifPresent(page -> info.put("help", Map.of("documentation", page.url().toString())));
    return info;
  }

  private SortedMap<String, Object> protocols() {
    SortedMap<String, Object> protocols = new TreeMap<>();
    mail.hosts().forEach((name, host) -> protocols.put(name, Map.of("host", host)));
    web(settings)
        .forEach(
            service ->
                protocols.put(
                    service.protocol().wireName(), Map.of("url", service.url().toString())));
    return protocols;
  }

  /** The services that a document names. */
  static Stream<Service> said(AccountSettings settings) {
    return Stream.concat(new MailServers(settings).chosen(), web(settings));
  }

  private static Stream<WebService> web(AccountSettings settings) {
    return WEB.stream().flatMap(protocol -> web(settings, protocol).stream());
  }

  /** Web services are extras: one that PACC cannot say is left out. */
  private static Optional<WebService> web(AccountSettings settings, Protocol protocol) {
    return settings
        .web(protocol)
        .filter(service -> MailServers.logsInWithTheAddress(service) && service.acceptsPassword())
        .filter(service -> isSayable(service.url()))
        .filter(service -> protocol == Protocol.JMAP || namesAPath(service.url()))
        .findFirst();
  }

  private static boolean isSayable(URI url) {
    return url.getPort() < 0 && HTTPS.equals(url.getScheme());
  }

  /** The bare origin is what clients try anyway; the draft wants the context path. */
  private static boolean namesAPath(URI url) {
    return url.getPath() != null && url.getPath().length() > 1;
  }
}
