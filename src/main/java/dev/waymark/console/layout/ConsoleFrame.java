package dev.waymark.console.layout;

import dev.waymark.pages.Asset;
import dev.waymark.pages.Option;
import java.util.List;
import java.util.Optional;

/**
 * Data of the layout of every console page: templates/console/frame.html.
 *
 * @param name of the hoster
 * @param logo URL of the hoster's logo
 * @param styleSheets URLs, in order
 * @param libraries URLs of third-party scripts, in order
 * @param script URL of our own script
 * @param icon URL
 * @param menu sections for the role of the user; empty if signed out
 */
public record ConsoleFrame(
    String name,
    Optional<String> logo,
    List<String> styleSheets,
    List<String> libraries,
    String script,
    String icon,
    List<Option<Section>> menu,
    Optional<SignedInUser> person) {

  public ConsoleFrame {
    styleSheets = List.copyOf(styleSheets);
    libraries = List.copyOf(libraries);
    menu = List.copyOf(menu);
  }

  static List<String> hrefs(Asset... assets) {
    return List.of(assets).stream().map(Asset::href).toList();
  }
}
