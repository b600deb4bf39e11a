package dev.waymark.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.mail.Documentation;
import dev.waymark.mail.Links;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pages for people; those that are not known are left out.
 *
 * @param enable where access for mail programs must be switched on first
 */
@Schema(name = "SettingsLinks")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LinksEntry(
    @Schema(implementation = String.class) Optional<URI> webmail,
    @Schema(description = "Where the password is set", implementation = String.class)
        Optional<URI> password,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Page> documentation,
    Optional<Page> enable,
    @Schema(description = "https: or mailto:", implementation = String.class)
        Optional<URI> support) {

  static LinksEntry of(Links links) {
    return new LinksEntry(
        links.webmail(),
        links.password(),
        links.documentation().stream().map(Page::of).toList(),
        links.enable().map(Page::of),
        links.support());
  }

  /** A help page and what it is about, by language. */
  @Schema(name = "HelpPage")
  record Page(URI url, Map<String, String> text) {
    static Page of(Documentation page) {
      return new Page(page.url(), page.text());
    }
  }
}
