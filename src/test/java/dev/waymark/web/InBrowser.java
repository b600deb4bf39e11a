package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.waymark.Staff;
import dev.waymark.mailserver.Programs;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Base of browser tests: the browser, a known domain, and a folder for pictures. */
@Tag("browser")
public abstract class InBrowser {
  protected static final String ADDRESS = "ann@browser.example";
  static final String SETUP = "/setup?email=ann%40browser.example";

  /** Rules of WCAG 2.2 AA that a program can check. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
  void noPageViolatesItsPolicyOrLoadsFromOtherSites() {
    try {
      assertThat(chromium().complaints()).isEmpty();
      assertThat(chromium().asked()).allMatch(url -> url.startsWith(Chromium.origin() + "/"));
    } finally {
      chromium().forget();
    }
  }

  protected static Chromium chromium() {
    return Objects.requireNonNull(chromium);
  }

  protected static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  protected static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  protected static Locator heading(Page page, String name) {
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
  protected static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** Looks for what keeps people out, in everything that can be opened. */
  protected static void assertAccessible(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    AxeResults found = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
    assertThat(found.getViolations()).extracting(Rule::toString).isEmpty();
    assertThat(found.getPasses()).extracting(Rule::getId).contains("color-contrast");
    assertFitsTheWindow(page);
  }

  /** Asserts that the page fits the width of the window. */
  protected static void assertFitsTheWindow(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("pixels beyond the right edge")
        .isEqualTo(0);
  }
}
