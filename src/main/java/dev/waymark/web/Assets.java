package dev.waymark.web;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that pages refer to, in memory. There are few, and they are small. */
@Startup // so that a logo that is none stops the service at once
@Singleton
class Assets {
  private final Asset styleSheet;
  private final Asset script;
  private final Asset icon;
  private final Optional<Asset> logo;

  Assets(WebConfig config) {
    Palette palette = Palette.of(config.colour(), config.colourDark());
    this.styleSheet =
        new Asset(
            "waymark.css",
            "text/css; charset=utf-8",
            (palette.css() + new String(resource("waymark.css"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    this.script = new Asset("waymark.js", "text/javascript; charset=utf-8", resource("waymark.js"));
    this.icon = new Asset("icon.svg", "image/svg+xml", resource("icon.svg"));
    this.logo = config.logo().map(LogoFile::read);
  }

  Asset styleSheet() {
    return styleSheet;
  }

  Asset script() {
    return script;
  }

  Asset icon() {
    return icon;
  }

  /** The hoster's. */
  Optional<Asset> logo() {
    return logo;
  }

  Optional<Asset> named(String name) {
    return Stream.concat(Stream.of(styleSheet, script, icon), logo.stream())
        .filter(asset -> asset.name().equals(name))
        .findFirst();
  }

  private static byte[] resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build has lost " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
