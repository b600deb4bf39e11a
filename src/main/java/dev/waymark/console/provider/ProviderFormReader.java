package dev.waymark.console.provider;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderDocument.DocumentationDocument;
import dev.waymark.catalogue.document.ProviderDocument.LinksDocument;
import dev.waymark.catalogue.document.ProviderDocument.OAuth2Document;
import dev.waymark.catalogue.document.ProviderDocument.Pop3Document;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a provider's document from the form. */
final class ProviderFormReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern TEXT = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)\\s*:\\s*(\\S.*)");

  private final ProviderForm form;
  private final List<Finding> findings = new ArrayList<>();

  private ProviderFormReader(ProviderForm form) {
    this.form = form;
  }

  /**
   * Reads the document.
   *
   * @throws InvalidDocumentException with all errors that can be found without a domain
   */
  static ProviderDocument read(ProviderForm form) {
    ProviderFormReader reader = new ProviderFormReader(form);
    ProviderDocument document = reader.document();
    List<Finding> unreadable = List.copyOf(reader.findings);
    List<Finding> all =
        Stream.concat(
                unreadable.stream(),
                // A value that could not be read is not reported as missing, too.
                ProviderValidator.findings(document).stream()
                    .filter(
                        found ->
                            unreadable.stream()
                                .noneMatch(each -> each.pointer().equals(found.pointer()))))
            .toList();
    if (!all.isEmpty()) {
      throw new InvalidDocumentException(all);
    }
    return document;
  }

  private ProviderDocument document() {
    return new ProviderDocument(
        text("displayName"),
        text("shortName"),
        form.services().stream().map(row -> service(row.prefix())).toList(),
        links(),
        oauth2(),
        lines("mxSuffixes"),
        text("ispdbId"));
  }

  private ServiceDocument service(String at) {
    return new ServiceDocument(
        text(at + "protocol"),
        text(at + "host"),
        number(at + "port"),
        text(at + "security"),
        text(at + "url"),
        Stream.of(form.value(at + "authentication").split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .toList(),
        text(at + "username"),
        pop3(at + "pop3."));
  }

  private @Nullable Pop3Document pop3(String at) {
    Boolean leave = flag(at + "leaveMessagesOnServer");
    Integer days = number(at + "daysToLeaveMessagesOnServer");
    Boolean biff = flag(at + "downloadOnBiff");
    return leave == null && days == null && biff == null
        ? null
        : new Pop3Document(leave, days, biff);
  }

  private @Nullable LinksDocument links() {
    List<DocumentationDocument> pages = new ArrayList<>();
    form.pages().forEach(row -> pages.add(page(row.prefix())));
    boolean enabling = text("links.enable.url") != null || text("links.enable.text") != null;
    LinksDocument links =
        new LinksDocument(
            text("links.webmail"),
            text("links.password"),
            pages,
            enabling ? page("links.enable.") : null,
            text("links.support"));
    return links.equals(new LinksDocument(null, null, List.of(), null, null)) ? null : links;
  }

  private DocumentationDocument page(String at) {
    return new DocumentationDocument(text(at + "url"), texts(at + "text"));
  }

  /** Reads lines of language and text: {@code en: How to set up your phone}. */
  private Map<String, String> texts(String name) {
    Map<String, String> texts = new TreeMap<>();
    for (String line : lines(name)) {
      var parts = TEXT.matcher(line);
      if (!parts.matches() || texts.put(parts.group(1), parts.group(2)) != null) {
        wrong(name, "expected lines like \"en: How to set up your phone\", each language once");
      }
    }
    return texts;
  }

  private @Nullable OAuth2Document oauth2() {
    OAuth2Document oauth2 =
        new OAuth2Document(
            text("oauth2.issuer"),
            text("oauth2.scope"),
            text("oauth2.authUrl"),
            text("oauth2.tokenUrl"));
    return oauth2.equals(new OAuth2Document(null, null, null, null)) ? null : oauth2;
  }

  private List<String> lines(String name) {
    return form.value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private @Nullable String text(String name) {
    String text = form.value(name).strip();
    return text.isEmpty() ? null : text;
  }

  private @Nullable Integer number(String name) {
    String text = form.value(name).strip();
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      wrong(name, "not a whole number");
      return null;
    }
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private @Nullable Boolean flag(String name) {
    return switch (form.value(name)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private void wrong(String name, String detail) {
    findings.add(Finding.invalid("/" + name.replace('.', '/'), detail));
  }
}
