package dev.waymark.catalogue.document;

import dev.waymark.mail.Documentation;
import dev.waymark.mail.Links;
import dev.waymark.mail.address.InvalidValueException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The links of a provider's document. */
record LinksResolver(DocumentValidator checks, UrlFiller urls) {
  private static final int MAX_TEXT = 1000;
  private static final Set<String> HTTPS = Set.of("https");
  private static final Set<String> CONTACT = Set.of("https", "mailto", "tel");

  /** As much of BCP 47 as language, script and region need. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

  /** Fills in a URL template and checks its scheme. */
  interface UrlFiller {
    Optional<URI> fill(String pointer, @Nullable String template, Set<String> schemes);
  }

  Links resolve(ProviderDocument.@Nullable LinksDocument document) {
    if (document == null) {
      return Links.none();
    }
    return new Links(
        optional("/links/webmail", document.webmail(), HTTPS),
        optional("/links/password", document.password(), HTTPS),
        documentation(document.documentation()),
        Optional.ofNullable(document.enable()).flatMap(page -> page("/links/enable", page)),
        optional("/links/support", document.support(), CONTACT));
  }

  private Optional<URI> optional(String pointer, @Nullable String template, Set<String> schemes) {
    return template == null ? Optional.empty() : urls.fill(pointer, template, schemes);
  }

  private List<Documentation> documentation(List<ProviderDocument.DocumentationDocument> pages) {
    List<Documentation> documentation = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      page("/links/documentation/" + i, pages.get(i)).ifPresent(documentation::add);
    }
    return documentation;
  }

  private Optional<Documentation> page(String at, ProviderDocument.DocumentationDocument page) {
    page.text()
        .forEach(
            (language, text) -> {
              String pointer = at + "/text/" + DocumentValidator.step(language);
              checks.parsed(pointer, Optional.of(language), LinksResolver::language);
              checks.text(pointer, text, MAX_TEXT);
            });
    return urls.fill(at + "/url", page.url(), HTTPS)
        .map(url -> new Documentation(url, new TreeMap<>(page.text())));
  }

  private static String language(String tag) {
    if (!LANGUAGE.matcher(tag).matches()) {
      throw new InvalidValueException("expected a language tag like en or pt-BR");
    }
    return tag;
  }
}
