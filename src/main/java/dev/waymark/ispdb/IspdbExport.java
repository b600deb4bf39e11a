package dev.waymark.ispdb;

import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderDocument.DocumentationDocument;
import dev.waymark.catalogue.document.ProviderDocument.LinksDocument;
import dev.waymark.catalogue.document.ProviderDocument.OAuth2Document;
import dev.waymark.catalogue.document.ProviderDocument.Pop3Document;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.http.XmlWriter;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider's own document as a file of the ISPDB: its templates, not what a domain gets. Links to
 * support and to where passwords are set have no element there and are left out.
 */
@ApplicationScoped
public class IspdbExport {
  /** Larger files have no use; the ISPDB's largest has a hundred. */
  static final int MAX_DOMAINS = 10_000;

  private static final Map<String, String> BESIDE_PROVIDER =
      Map.of(
          "caldav", "calendar",
          "carddav", "addressbook",
          "webdav", "fileShare",
          "managesieve", "setupServer");

  private static final Set<String> PASSWORDS = Set.of("password-cleartext", "password-encrypted");

  private final Providers providers;

  IspdbExport(Providers providers) {
    this.providers = providers;
  }

  /** The file of what a provider has published. */
  public byte[] export(StoredProvider stored) {
    ProviderDocument provider = stored.document();
    // Their variables are not in the file, and without them they could not be served.
    List<DomainName> domains =
        ProviderValidator.variables(provider).isEmpty()
            ? providers.domains(stored.id(), MAX_DOMAINS)
            : List.<DomainName>of();
    String id = Optional.ofNullable(provider.ispdbId()).orElse(stored.id().text());
    return write(provider, id, domains);
  }

  static byte[] write(ProviderDocument provider, String id, List<DomainName> domains) {
    XmlWriter xml = new XmlWriter();
    xml.start("clientConfig").attribute("version", "1.1");
    xml.start("emailProvider").attribute("id", id);
    domains.forEach(domain -> xml.leaf("domain", domain.ascii()));
    provider.mxSuffixes().forEach(suffix -> xml.leaf("domain", "purpose", "mx", suffix));
    leaf(xml, "displayName", provider.displayName());
    leaf(xml, "displayShortName", provider.shortName());
    provider.services().stream()
        .filter(service -> !BESIDE_PROVIDER.containsKey(service.protocol()))
        .forEach(service -> service(xml, element(service), service));
    Optional<LinksDocument> links = Optional.ofNullable(provider.links());
    links.ifPresent(present -> documentation(xml, present));
    xml.end();
    oauth2(xml, provider.oauth2());
    provider.services().stream()
        .filter(service -> BESIDE_PROVIDER.containsKey(service.protocol()))
        .forEach(service -> service(xml, element(service), service));
    links.map(LinksDocument::webmail).ifPresent(url -> webmail(xml, url));
    return xml.end().toBytes();
  }

  private static String element(ServiceDocument service) {
    return BESIDE_PROVIDER.getOrDefault(
        service.protocol(),
        "smtp".equals(service.protocol()) ? "outgoingServer" : "incomingServer");
  }

  private static void service(XmlWriter xml, String element, ServiceDocument service) {
    xml.start(element).attribute("type", String.valueOf(service.protocol()));
    leaf(xml, "hostname", service.host());
    leaf(xml, "port", service.port());
    Optional.ofNullable(service.security())
        .map(IspdbVocabulary.SECURITY::write)
        .ifPresent(word -> xml.leaf("socketType", word));
    leaf(xml, "url", service.url());
    boolean overHttp = service.url() != null;
    for (String method : service.authentication()) {
      String word = IspdbVocabulary.AUTHENTICATION.write(method);
      if (overHttp && PASSWORDS.contains(method)) {
        xml.leaf(
            "authentication", "system", "http", word.endsWith("cleartext") ? "Basic" : "Digest");
      } else {
        xml.leaf("authentication", word);
      }
    }
    leaf(xml, "username", service.username());
    Optional.ofNullable(service.pop3()).ifPresent(options -> pop3(xml, options));
    xml.end();
  }

  private static void pop3(XmlWriter xml, Pop3Document options) {
    xml.start("pop3");
    leaf(xml, "leaveMessagesOnServer", options.leaveMessagesOnServer());
    leaf(xml, "daysToLeaveMessagesOnServer", options.daysToLeaveMessagesOnServer());
    leaf(xml, "downloadOnBiff", options.downloadOnBiff());
    xml.end();
  }

  private static void documentation(XmlWriter xml, LinksDocument links) {
    links.documentation().forEach(page -> page(xml, "documentation", "url", page, "descr"));
    Optional.ofNullable(links.enable())
        .ifPresent(page -> page(xml, "enable", "visiturl", page, "instruction"));
  }

  private static void page(
      XmlWriter xml, String element, String attribute, DocumentationDocument page, String leaf) {
    String url = String.valueOf(page.url());
    if (page.text().isEmpty()) {
      xml.empty(element).attribute(attribute, url);
      return;
    }
    xml.start(element).attribute(attribute, url);
    page.text().forEach((language, text) -> xml.leaf(leaf, "lang", language, text));
    xml.end();
  }

  private static void oauth2(XmlWriter xml, @Nullable OAuth2Document oauth2) {
    if (oauth2 == null) {
      return;
    }
    xml.start("oAuth2");
    leaf(xml, "issuer", oauth2.issuer());
    leaf(xml, "scope", oauth2.scope());
    leaf(xml, "authURL", oauth2.authUrl());
    leaf(xml, "tokenURL", oauth2.tokenUrl());
    xml.end();
  }

  private static void webmail(XmlWriter xml, String url) {
    xml.start("webMail");
    xml.empty("loginPage").attribute("url", url);
    xml.end();
  }

  private static void leaf(XmlWriter xml, String name, @Nullable Object value) {
    if (value != null) {
      xml.leaf(name, value.toString());
    }
  }
}
