package dev.waymark.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service of a hoster with a name, a logo and a colour, which knows where it is reached. */
public class PagesLab implements QuarkusTestResourceLifecycleManager {
  static final String PUBLIC_URL = "https://setup.fjordpost.example";
  static final String NAME = "Fjordpost";

  private static final String LOGO =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" \
      fill="#0b7a6f"/><path d="M6 21c4-6 6-6 10 0s6 6 10 0" fill="none" stroke="#fff" \
      stroke-width="3"/></svg>
      """;

  @Override
  public Map<String, String> start() {
    try {
      Path logo = Files.createDirectories(Path.of("target", "pages-lab")).resolve("logo.svg");
      Files.writeString(logo, LOGO);
      return Map.of(
          "waymark.public-url",
          PUBLIC_URL,
          "waymark.web.name",
          NAME,
          "waymark.web.logo",
          logo.toString(),
          "waymark.web.colour",
          "#0b7a6f");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
