package dev.waymark.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The browser of the machine, without a window, as the devices of visitors. */
public final class Chromium implements AutoCloseable {
  public static final String IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
  public static final String ANDROID =
      "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0";
  public static final String MAC =
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
          + " Version/17.5 Safari/605.1.15";
  public static final String WINDOWS =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0";
  public static final String LINUX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

  /** Nothing but the pages: the browser itself asks nobody for anything. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  public static NewContextOptions phone(String userAgent) {
    return visitor(userAgent).setViewportSize(390, 844).setDeviceScaleFactor(2).setHasTouch(true);
  }

  public static NewContextOptions desktop(String userAgent) {
    return visitor(userAgent).setViewportSize(1280, 900);
  }

  /** Of the service under test. */
  public static String origin() {
    return "http://localhost:" + RestAssured.port;
  }

  private static NewContextOptions visitor(String userAgent) {
    return new NewContextOptions()
        .setBaseURL(origin())
        .setUserAgent(userAgent)
        .setLocale("en-GB")
        .setColorScheme(ColorScheme.LIGHT);
  }

  /** A page in a profile of its own, watched from its first request on. */
  public Page open(NewContextOptions visitor) {
    BrowserContext context = browser.newContext(visitor);
    context.setDefaultTimeout(15_000);
    context.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    context.onWebError(error -> complaints.add(error.error()));
    context.onRequest(request -> asked.add(request.url()));
    context.onResponse(responses::add);
    return context.newPage();
  }

  /** Returns console messages of the pages: errors and violations of their own policy. */
  public List<String> complaints() {
    return complaints.stream()
        .filter(complaint -> expected.stream().noneMatch(complaint::contains))
        .toList();
  }

  /** Takes what the browser says, or will say, of an answer that is none, for right. */
  public void expect(String complaint) {
    expected.add(complaint);
  }

  /** Every URL that was asked for. */
  public List<String> asked() {
    return asked;
  }

  /** Bytes of all bodies so far. */
  int weight() {
    return List.copyOf(responses).stream()
        .mapToInt(response -> response.request().sizes().responseBodySize)
        .sum();
  }

  void forget() {
    browser.contexts().forEach(BrowserContext::close);
    complaints.clear();
    expected.clear();
    asked.clear();
    responses.clear();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
