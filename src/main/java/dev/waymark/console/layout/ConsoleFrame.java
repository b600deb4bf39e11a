package dev.waymark.console.layout;

import dev.waymark.pages.Asset;
import dev.waymark.pages.Option;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page of the console: templates/console/frame.html.
 *
 * @param name the hoster's
 * @param logo URL of the hoster's
 * @param styleSheets URLs, in their order
 * @param libraries URLs of scripts that others wrote, in their order
 * @param script URL of ours
 * @param icon URL
 * @param menu the sections for this person; empty where nobody is signed in
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
