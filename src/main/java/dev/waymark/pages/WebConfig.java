package dev.waymark.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.util.Optional;

/** Whose pages they are. */
@ConfigMapping(prefix = "waymark.web")
public interface WebConfig {
  /** The hoster's name, at most 40 characters; absent, the pages say what they are for. */
  Optional<@WithConverter(SiteName.Setting.class) SiteName> name();

  /** Image file of the logo: SVG, PNG, JPEG or WebP, at most 64 KiB. */
  Optional<Path> logo();

  /**
   * Colour of buttons and links, {@code #rrggbb}. Where it could not be read on the page it is made
   * darker.
   */
  Optional<@WithConverter(Colour.Setting.class) Colour> colour();

  /** The same on dark screens; absent, a lighter form of the other. */
  Optional<@WithConverter(Colour.Setting.class) Colour> colourDark();
}
