package dev.waymark.console.provider;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderDocument.DocumentationDocument;
import dev.waymark.catalogue.document.ProviderDocument.LinksDocument;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a form from a provider's document. */
final class ProviderFields {
  private final Map<String, String> fields = new LinkedHashMap<>();

  ProviderFields(ProviderDocument document) {
    put("displayName", document.displayName());
    put("shortName", document.shortName());
    for (int i = 0; i < document.services().size(); i++) {
      service(ProviderForm.SERVICES + "." + i + ".", document.services().get(i));
    }
    if (document.links() != null) {
      links(document.links());
    }
    if (document.oauth2() != null) {
      put("oauth2.issuer", document.oauth2().issuer());
      put("oauth2.scope", document.oauth2().scope());
      put("oauth2.authUrl", document.oauth2().authUrl());
      put("oauth2.tokenUrl", document.oauth2().tokenUrl());
    }
    put("mxSuffixes", String.join("\n", document.mxSuffixes()));
    put("ispdbId", document.ispdbId());
  }

  /** Returns the values by field name. */
  Map<String, String> all() {
    return fields;
  }

  private void service(String prefix, ServiceDocument service) {
    put(prefix + "protocol", service.protocol());
    put(prefix + "host", service.host());
    put(prefix + "port", service.port());
    put(prefix + "security", service.security());
    put(prefix + "url", service.url());
    put(prefix + "authentication", String.join(" ", service.authentication()));
    put(prefix + "username", service.username());
    if (service.pop3() != null) {
      put(prefix + "pop3.leaveMessagesOnServer", service.pop3().leaveMessagesOnServer());
      put(
          prefix + "pop3.daysToLeaveMessagesOnServer",
          service.pop3().daysToLeaveMessagesOnServer());
      put(prefix + "pop3.downloadOnBiff", service.pop3().downloadOnBiff());
    }
  }

  private void links(LinksDocument links) {
    put("links.webmail", links.webmail());
    put("links.password", links.password());
    put("links.support", links.support());
    for (int i = 0; i < links.documentation().size(); i++) {
      page(ProviderForm.PAGES + "." + i + ".", links.documentation().get(i));
    }
    if (links.enable() != null) {
      page("links.enable.", links.enable());
    }
  }

  private void page(String prefix, DocumentationDocument page) {
    put(prefix + "url", page.url());
    put(
        prefix + "text",
        page.text().entrySet().stream()
            .map(text -> text.getKey() + ": " + text.getValue())
            .collect(Collectors.joining("\n")));
  }

  private void put(String name, @Nullable Object value) {
    fields.put(name, value == null ? "" : value.toString());
  }
}
