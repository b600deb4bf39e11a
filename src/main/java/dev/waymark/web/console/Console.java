package dev.waymark.web.console;

import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.security.CurrentToken;
import dev.waymark.security.Session;
import dev.waymark.web.Asset;
import dev.waymark.web.Assets;
import dev.waymark.web.Choice;
import dev.waymark.web.SiteName;
import dev.waymark.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the pages of the console share: their frame, and the person they are for. */
@ApplicationScoped
class Console {
  private static final String SITE = "Waymark";

  private final WebConfig config;
  private final Assets assets;
  private final CurrentToken current;

  Console(WebConfig config, Assets assets, CurrentToken current) {
    this.config = config;
    this.assets = assets;
    this.current = current;
  }

  /** The frame of a page in a section, for whoever is signed in. */
  ConsoleFrame frame(Section section) {
    return frame(Optional.of(section), current.session());
  }

  /** The frame of a page that belongs to no section. */
  ConsoleFrame frame() {
    return frame(Optional.empty(), current.session());
  }

  /** The frame of a page for somebody who is not signed in. */
  ConsoleFrame frameForNobody() {
    return frame(Optional.empty(), Optional.empty());
  }

  /**
   * The session of the current request.
   *
   * @throws ProblemException where there is none
   */
  Session session() {
    return current
        .session()
        .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in first."));
  }

  /**
   * Refuses a form that was not made for the current session. Everything that changes something
   * asks this first.
   *
   * @param csrf the form's hidden field; empty where it has none
   * @throws ProblemException where another session or another site made the form
   */
  void requireOurForm(Optional<String> csrf) {
    Session session = session();
    if (csrf.filter(session::made).isEmpty()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "This form is from an earlier session, or from another site. Go back, reload the page and"
              + " try again.");
    }
  }

  private ConsoleFrame frame(Optional<Section> section, Optional<Session> session) {
    return new ConsoleFrame(
        config.name().map(SiteName::text).orElse(SITE),
        assets.logo().map(Asset::href),
        ConsoleFrame.hrefs(assets.styleSheet(), assets.console().styleSheet()),
        ConsoleFrame.hrefs(assets.console().htmx(), assets.console().events()),
        assets.script().href(),
        assets.icon().href(),
        session.map(known -> menu(section, known)).orElse(List.of()),
        session.map(Person::of));
  }

  private static List<Choice<Section>> menu(Optional<Section> current, Session session) {
    return Arrays.stream(Section.values())
        .filter(each -> each.isFor(session.holder().role()))
        .map(each -> new Choice<>(each, each.href(), current.equals(Optional.of(each))))
        .toList();
  }
}
