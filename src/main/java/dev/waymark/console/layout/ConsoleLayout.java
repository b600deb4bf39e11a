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

/** Layout of console pages, for the signed-in user. */
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

  /** Returns the frame of a page in a section. */
  public ConsoleFrame frame(Section section) {
    return frame(Optional.of(section), current.session());
  }

  /** Returns the frame of a page that belongs to no section. */
  public ConsoleFrame frame() {
    return frame(Optional.empty(), current.session());
  }

  /** Returns the frame of a page without a signed-in user. */
  public ConsoleFrame signedOutFrame() {
    return frame(Optional.empty(), Optional.empty());
  }

  /**
   * Returns the session of the current request.
   *
   * @throws ProblemException if there is none
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
