package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.waymark.Staff;
import dev.waymark.mailserver.Programs;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What tests with a browser share: the browser, a known domain, and where pictures go. */
abstract class InBrowser {
  static final String ADDRESS = "ann@browser.example";
  static final String SETUP = "/setup?email=ann%40browser.example";

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = new Chromium(Programs.find("chromium").orElseThrow());
  }

  @AfterAll
  static void stop() {
    chromium().close();
  }

  @BeforeEach
  void register() {
    Staff.register("browser.example", "mail.browser.example");
  }

  @AfterEach
  void noPageBrokeItsPolicyOrAskedAnybodyElse() {
    try {
      assertThat(chromium().complaints()).isEmpty();
      assertThat(chromium().asked()).allMatch(url -> url.startsWith(Chromium.origin() + "/"));
    } finally {
      chromium().forget();
    }
  }

  static Chromium chromium() {
    return Objects.requireNonNull(chromium);
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The path of a new link to the page for {@link #ADDRESS}. */
  static String oneTimeLink() {
    String url =
        Staff.admin()
            .body(Map.of("email", ADDRESS))
            .post("/api/v1/setup-links")
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    return URI.create(url).getPath();
  }

  /** A picture of the whole page, for people to look at. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
