package dev.waymark.ispdb;

import static dev.waymark.ispdb.ClientConfig.children;

import dev.waymark.catalogue.document.ProviderDocument.DocumentationDocument;
import dev.waymark.catalogue.document.ProviderDocument.LinksDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The pages a file points to. */
final class FileLinks {
  private static final Pattern ENCODED = Pattern.compile("%[0-9A-F]{2}");

  private final PartialValidation trial;
  private final List<String> notes;

  private FileLinks(PartialValidation trial, List<String> notes) {
    this.trial = trial;
    this.notes = notes;
  }

  static @Nullable LinksDocument of(
      ClientConfig file, PartialValidation trial, List<String> notes) {
    FileLinks read = new FileLinks(trial, notes);
    String webmail =
        file.anywhere("webMail")
            .flatMap(mail -> children(mail, "loginPage").stream())
            .map(page -> read.url(page, "url"))
            .filter(url -> read.isUsable("loginPage", links(url, List.of(), null)))
            .findFirst()
            .orElse(null);
    List<DocumentationDocument> documentation =
        Stream.concat(
                read.pages(file.anywhere("documentation"), "url", "descr"),
                // Two files have steps to take in an element of their own.
                read.pages(file.anywhere("instruction"), "url", "descr"))
            .toList();
    Optional<DocumentationDocument> enable =
        read.pages(file.anywhere("enable"), "visiturl", "instruction").findFirst();
    return webmail == null && documentation.isEmpty() && enable.isEmpty()
        ? null
        : links(webmail, documentation, enable.orElse(null));
  }

  private Stream<DocumentationDocument> pages(
      Stream<Element> elements, String attribute, String leaf) {
    return elements
        .map(element -> new DocumentationDocument(url(element, attribute), texts(element, leaf)))
        .filter(page -> isUsable(String.valueOf(page.url()), links(null, List.of(page), null)));
  }

  private static Map<String, String> texts(Element page, String leaf) {
    Map<String, String> texts = new TreeMap<>();
    for (Element element : children(page, leaf)) {
      String text = ClientConfig.text(element);
      if (!text.isEmpty()) {
        texts.putIfAbsent(language(element.getAttribute("lang")), text);
      }
    }
    return texts;
  }

  /** Tags of BCP 47, also where a file has the form of POSIX. English where it has none. */
  private static String language(String lang) {
    String[] parts = lang.replace('_', '-').split("-", 2);
    String language = parts[0].isEmpty() ? "en" : parts[0].toLowerCase(Locale.ROOT);
    return parts.length < 2 ? language : language + "-" + parts[1];
  }

  /** {@code %C3%A6} in capitals may have the form of a variable; RFC 3986 knows no case of it. */
  private String url(Element page, String attribute) {
    String url = page.getAttribute(attribute).strip();
    return trial.variablesAllowed()
        ? url
        : ENCODED.matcher(url).replaceAll(octet -> octet.group().toLowerCase(Locale.ROOT));
  }

  private boolean isUsable(String what, LinksDocument links) {
    Optional<String> obstacle = trial.of(links);
    obstacle.ifPresent(why -> notes.add(what + ": left out, " + why));
    return obstacle.isEmpty();
  }

  private static LinksDocument links(
      @Nullable String webmail,
      List<DocumentationDocument> documentation,
      @Nullable DocumentationDocument enable) {
    return new LinksDocument(webmail, null, documentation, enable, null);
  }
}
