package dev.waymark.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.util.Optional;

/** Branding of the pages. */
@ConfigMapping(prefix = "waymark.web")
public interface WebConfig {
  /** The hoster's name, at most 40 characters; without it the pages have a neutral title. */
  Optional<@WithConverter(SiteName.Setting.class) SiteName> name();

  /** Image file of the logo: SVG, PNG, JPEG or WebP, at most 64 KiB. */
  Optional<Path> logo();

  /** Colour of buttons and links, {@code #rrggbb}. It is darkened where its contrast is too low. */
  Optional<@WithConverter(Colour.Setting.class) Colour> colour();

  /** The same on dark screens; by default a lighter form of the other. */
  Optional<@WithConverter(Colour.Setting.class) Colour> colourDark();
}
