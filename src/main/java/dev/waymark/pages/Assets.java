package dev.waymark.pages;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Static files of the pages, kept in memory. */
@Startup // so that an invalid logo stops the service at start
@Singleton
public class Assets {
  private static final String CSS = "text/css; charset=utf-8";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private final Asset styleSheet;
  private final Asset script;
  private final Asset icon;
  private final Optional<Asset> logo;
  private final ConsoleAssets console;

  Assets(WebConfig config) {
    Palette palette = Palette.of(config.colour(), config.colourDark());
    this.styleSheet =
        new Asset(
            "waymark.css",
            CSS,
            (palette.css() + new String(resource("/web/waymark.css"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    this.script = script("waymark.js", "/web/waymark.js");
    this.icon = new Asset("icon.svg", "image/svg+xml", resource("/web/icon.svg"));
    this.logo = config.logo().map(LogoFile::read);
    this.console =
        new ConsoleAssets(
            new Asset("console.css", CSS, resource("/web/console.css")),
            script("htmx.js", webjar("htmx.org", "dist/htmx.min.js")),
            script("htmx-sse.js", webjar("htmx-ext-sse", "sse.js")));
  }

  /** Files of the console only, so that mailbox owners need not load them. */
  public record ConsoleAssets(Asset styleSheet, Asset htmx, Asset events) {}

  public ConsoleAssets console() {
    return console;
  }

  public Asset styleSheet() {
    return styleSheet;
  }

  public Asset script() {
    return script;
  }

  public Asset icon() {
    return icon;
  }

  /** The hoster's. */
  public Optional<Asset> logo() {
    return logo;
  }

  Optional<Asset> named(String name) {
    return Stream.concat(
            Stream.of(styleSheet, script, icon, console.styleSheet, console.htmx, console.events),
            logo.stream())
        .filter(asset -> asset.name().equals(name))
        .findFirst();
  }

  private static Asset script(String name, String path) {
    return new Asset(name, JAVASCRIPT, resource(path));
  }

  /** The path of a library's file; which version it is, only the build knows. */
  private static String webjar(String library, String file) {
    String properties = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    Properties known = new Properties();
    try {
      known.load(new ByteArrayInputStream(resource(properties)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = known.getProperty("version", "");
    return "/META-INF/resources/webjars/" + library + "/" + version + "/" + file;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build has lost " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
