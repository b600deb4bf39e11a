package dev.waymark.web;

import dev.waymark.mail.Language;
import dev.waymark.pages.Asset;
import dev.waymark.pages.Assets;
import dev.waymark.pages.Option;
import dev.waymark.pages.SiteName;
import dev.waymark.pages.WebConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Data of the layout of every page: templates/base.html.
 *
 * @param chosen language chosen by the visitor
 * @param name of the hoster
 */
record PageLayout(
    Language language,
    List<Option<Language>> languages,
    Optional<Language> chosen,
    Optional<String> name,
    Optional<String> logo,
    String styleSheet,
    String script,
    String icon,
    String home) {

  static PageLayout of(Language language, SetupQuery question, WebConfig config, Assets assets) {
    return of(language, question.language(), other -> question.with(other).href(), config, assets);
  }

  /**
   * Creates the layout of a page other than the setup page.
   *
   * @param elsewhere path of the same page in another language
   */
  static PageLayout of(
      Language language,
      Optional<Language> chosen,
      Function<Language, String> elsewhere,
      WebConfig config,
      Assets assets) {
    return new PageLayout(
        language,
        Arrays.stream(Language.values())
            .map(each -> new Option<>(each, elsewhere.apply(each), each == language))
            .toList(),
        chosen,
        config.name().map(SiteName::text),
        assets.logo().map(Asset::href),
        assets.styleSheet().href(),
        assets.script().href(),
        assets.icon().href(),
        new SetupQuery(Optional.empty(), Optional.empty(), chosen).href());
  }
}
