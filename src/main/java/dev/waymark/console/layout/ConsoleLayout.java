package dev.waymark.console.layout;

import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.pages.Asset;
import dev.waymark.pages.Assets;
import dev.waymark.pages.Option;
import dev.waymark.pages.SiteName;
import dev.waymark.pages.WebConfig;
import dev.waymark.security.session.CurrentToken;
import dev.waymark.security.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the pages of the console share: their frame, and the person they are for. */
@ApplicationScoped
public class ConsoleLayout {
  private static final String SITE = "Waymark";

  private final WebConfig config;
  private final Assets assets;
  private final CurrentToken current;

  ConsoleLayout(WebConfig config, Assets assets, CurrentToken current) {
    this.config = config;
    this.assets = assets;
    this.current = current;
  }

  /** The frame of a page in a section, for whoever is signed in. */
  public ConsoleFrame frame(Section section) {
    return frame(Optional.of(section), current.session());
  }

  /** The frame of a page that belongs to no section. */
  public ConsoleFrame frame() {
    return frame(Optional.empty(), current.session());
  }

  /** The frame of a page for somebody who is not signed in. */
  public ConsoleFrame frameForNobody() {
    return frame(Optional.empty(), Optional.empty());
  }

  /**
   * The session of the current request.
   *
   * @throws ProblemException where there is none
   */
  public Session session() {
    return current
        .session()
        .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in first."));
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
        session.map(SignedInUser::of));
  }

  private static List<Option<Section>> menu(Optional<Section> current, Session session) {
    return Arrays.stream(Section.values())
        .filter(each -> each.isFor(session.principal().role()))
        .map(each -> new Option<>(each, each.href(), current.equals(Optional.of(each))))
        .toList();
  }
}
