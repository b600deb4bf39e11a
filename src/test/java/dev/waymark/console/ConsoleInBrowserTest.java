package dev.waymark.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.mailserver.Needs;
import dev.waymark.security.Role;
import dev.waymark.security.token.Tokens;
import dev.waymark.web.Chromium;
import dev.waymark.web.PagesLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as support staff use it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@Needs("chromium")
class ConsoleInBrowserTest extends ConsoleInBrowser {
  @Inject Tokens tokens;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void staffSignInLookUpAndSignOut(boolean scripts) {
    String token = tokens.create("Desk", Role.SUPPORT, Change.byItself("test"));
    Page page = signedIn(desk().setJavaScriptEnabled(scripts), token);
    assertThat(page.getByText("Desk", new Page.GetByTextOptions().setExact(true))).isVisible();
    lookUp(page, ADDRESS);
    assertThat(heading(page, ADDRESS)).isVisible();
    assertThat(page.getByText("The domain itself is registered.")).isVisible();
    assertThat(page.locator("#settings")).containsText("mail.browser.example");
    page.getByText("Apple profile").click();
    assertThat(page.locator("#document-mobileconfig")).containsText("com.apple.mail.managed");
    button(page, "Sign out").click();
    assertThat(page.getByLabel("Token")).isVisible();
    page.navigate("/console?q=browser.example");
    assertThat(page.getByLabel("Token")).isVisible();
  }

  @Test
  void aWrongTokenIsReported() {
    Page page = chromium().open(desk());
    page.navigate("/console");
    page.getByLabel("Token").fill("wrong");
    button(page, "Sign in").click();
    assertThat(page.getByText("The token is invalid or has expired.")).isVisible();
    chromium().expect("status of 401");
    picture(page, "console-sign-in-wrong");
    assertAccessible(page);
  }

  @Test
  void signInReturnsToTheRequestedPage() {
    Page page = chromium().open(desk());
    page.navigate("/console?q=browser.example");
    picture(page, "console-sign-in");
    assertAccessible(page);
    page.getByLabel("Token").fill(dev.waymark.Staff.TOKEN);
    button(page, "Sign in").click();
    assertThat(heading(page, "browser.example")).isVisible();
  }

  @Test
  void theLookupResultIsAccessible() {
    Page page = signedIn(desk());
    picture(page, "console-start");
    assertAccessible(page);
    lookUp(page, ADDRESS);
    assertThat(heading(page, ADDRESS)).isVisible();
    picture(page, "console-known");
    assertAccessible(page);
    picture(page, "console-known-open");
    page.setViewportSize(390, 844);
    assertFitsTheWindow(page);
    picture(page, "console-known-phone");
  }

  @Test
  void theDarkColoursHaveEnoughContrast() {
    Page page = signedIn(desk().setColorScheme(ColorScheme.DARK));
    lookUp(page, ADDRESS);
    picture(page, "console-dark");
    assertAccessible(page);
  }

  @Test
  void anUnknownDomainIsReported() {
    Page page = signedIn(desk());
    lookUp(page, "ann@nowhere.example");
    assertThat(page.getByText("No settings for")).isVisible();
    chromium().expect("status of 404");
    picture(page, "console-unknown");
    assertAccessible(page);
    lookUp(page, "not an address");
    assertThat(page.locator("#complaint")).isVisible();
    chromium().expect("status of 400");
    assertAccessible(page);
  }

  @Test
  void aReplyIsWrittenInTheCustomersLanguageAndCopied() {
    Page page = signedIn(desk().setPermissions(List.of("clipboard-read", "clipboard-write")));
    lookUp(page, ADDRESS);
    button(page, "Write reply").click();
    assertThat(page.locator("#reply-text")).containsText("These are the settings");
    page.locator("#reply").getByLabel("Language").selectOption("de");
    assertThat(page.locator("#reply-text")).containsText("Guten Tag");
    assertThat(page.locator("#reply-text")).containsText("Server: mail.browser.example");
    page.getByLabel("Copy: reply").click();
    assertThat(page.locator("#status")).hasText("Copied");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("Guten Tag", "mail.browser.example", "https://setup.fjordpost.example/setup?");
    page.locator("#reply").scrollIntoViewIfNeeded();
    picture(page, "console-reply");
    assertAccessible(page);
  }

  @Test
  void aLinkForAWelcomeMailIsMadeAndOpensTheSetupPage() {
    for (boolean scripts : new boolean[] {true, false}) {
      Page page = signedIn(desk().setJavaScriptEnabled(scripts));
      lookUp(page, ADDRESS);
      button(page, "Create link").click();
      String link = page.locator("#welcome-link").textContent();
      assertThat(page.getByText("The link opens the setup page once")).isVisible();
      picture(page, scripts ? "console-link" : "console-link-without-scripts");
      if (scripts) {
        assertAccessible(page);
      }
      page.navigate(URI.create(link).getPath());
      page.locator("main button").click();
      assertThat(page.getByText("mail.browser.example").first()).isVisible();
    }
  }

  @Test
  void withoutScriptsAReplyIsAPage() {
    Page page = signedIn(desk().setJavaScriptEnabled(false));
    lookUp(page, ADDRESS);
    page.locator("#reply").getByLabel("Language").selectOption("ar");
    button(page, "Write reply").click();
    assertThat(page.locator("#reply-text")).containsText("mail.browser.example");
    assertThat(page.locator("#reply-text")).hasAttribute("dir", "rtl");
    picture(page, "console-reply-ar");
  }

  @Test
  void aRecordIsCopied() {
    Page page = signedIn(desk().setPermissions(List.of("clipboard-read", "clipboard-write")));
    lookUp(page, "browser.example");
    page.locator("#records .copy").first().click();
    assertThat(page.locator("#status")).hasText("Copied");
    assertThat((String) page.evaluate("navigator.clipboard.readText()")).isNotBlank();
  }

  @Test
  void aPhoneShowsTheConsole() {
    Page page = signedIn(Chromium.phone(Chromium.ANDROID));
    picture(page, "console-start-phone");
    assertAccessible(page);
  }
}
