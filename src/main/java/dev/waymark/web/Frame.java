package dev.waymark.web;

import dev.waymark.links.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: templates/base.html.
 *
 * @param chosen the language, where it is not the browser's choice
 * @param name the hoster's
 */
record Frame(
    Language language,
    List<Choice<Language>> languages,
    Optional<Language> chosen,
    Optional<String> name,
    Optional<String> logo,
    String styleSheet,
    String script,
    String icon,
    String home) {

  static Frame of(Language language, Question question, WebConfig config, Assets assets) {
    return new Frame(
        language,
        Arrays.stream(Language.values())
            .map(each -> new Choice<>(each, question.with(each).href(), each == language))
            .toList(),
        question.language(),
        config.name().map(SiteName::text),
        assets.logo().map(Asset::href),
        assets.styleSheet().href(),
        assets.script().href(),
        assets.icon().href(),
        new Question(Optional.empty(), Optional.empty(), question.language()).href());
  }
}
