package dev.waymark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.waymark.TestDatabase;
import dev.waymark.mailserver.Needs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setup page as people use it, on phones and desktops, with and without scripts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@Needs("chromium")
class SetupInBrowserTest extends InBrowser {

  private static void ask(Page page, String address) {
    page.navigate("/");
    page.getByLabel("Email address").fill(address);
    button(page, "Show my settings").click();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPhoneGetsItsProfile(boolean scripts) throws IOException {
    Page page = chromium().open(Chromium.phone(Chromium.IPHONE).setJavaScriptEnabled(scripts));
    ask(page, ADDRESS);
    assertThat(heading(page, "On your iPhone or iPad")).isVisible();
    Download profile = page.waitForDownload(() -> link(page, "Install profile").click());
    assertThat(profile.suggestedFilename()).isEqualTo("browser.example.mobileconfig");
    assertThat(Files.readString(profile.path())).contains("com.apple.mail.managed", ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherDeviceCanBeChosen(boolean scripts) {
    Page page = chromium().open(Chromium.desktop(Chromium.LINUX).setJavaScriptEnabled(scripts));
    ask(page, ADDRESS);
    assertThat(heading(page, "In Thunderbird, KMail or Evolution")).isVisible();
    link(page, "Outlook").click();
    assertThat(heading(page, "Classic Outlook for Windows")).isVisible();
    link(page, "Mac").click();
    assertThat(heading(page, "On your Mac")).isVisible();
    link(page, "Something else").click();
    assertThat(heading(page, "In any mail program")).isVisible();
    assertThat(page.locator("bdi").first()).hasText(ADDRESS);
  }

  @Test
  void withoutScriptsOnlyTheCopyButtonsAreMissing() {
    Page page = chromium().open(Chromium.desktop(Chromium.WINDOWS).setJavaScriptEnabled(false));
    page.navigate(SETUP);
    assertThat(page.locator("button[data-copy]").first()).isHidden();
    assertThat(page.getByText("Not protected.").first()).isHidden();
    page.getByText("Alternatives: other ports, POP3").click();
    assertThat(page.getByText("Not protected.").first()).isVisible();
    page.getByText("What is POP3, and what is the trap?").click();
    assertThat(page.getByText("POP3 moves the mail")).isVisible();
    page.locator(".menu summary").click();
    link(page, "Deutsch").click();
    assertThat(heading(page, "Ihre E-Mail-Einstellungen")).isVisible();
    picture(page, "desktop-outlook-without-scripts");
  }

  @Test
  void aValueIsCopied() {
    Page page =
        chromium()
            .open(
                Chromium.desktop(Chromium.MAC)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(SETUP);
    page.getByLabel("Copy: User name").first().click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copied");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(ADDRESS);
    picture(page, "desktop-mac-copied");
  }

  @Test
  void aValueIsCopiedWhereThereIsNoClipboardForPages() {
    Page page = chromium().open(Chromium.desktop(Chromium.MAC));
    page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    page.navigate(SETUP);
    page.getByLabel("Copy: Server").first().click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copied");
    assertThat(page.evaluate("String(getSelection())")).isEqualTo("mail.browser.example");
  }

  @Test
  void thePageCanBeUsedWithTheKeyboardAlone() {
    Page page = chromium().open(Chromium.desktop(Chromium.LINUX));
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(link(page, "Skip to content")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Email address")).isFocused();
    page.keyboard().type(ADDRESS);
    page.keyboard().press("Enter");
    assertThat(heading(page, "Your email settings")).isVisible();
    page.locator(".fold summary").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Not protected.").first()).isVisible();
  }

  @Test
  void anUnknownDomainIsNotGuessed() {
    Page page = chromium().open(Chromium.desktop(Chromium.WINDOWS));
    ask(page, "ann@nowhere.example");
    assertThat(heading(page, "We do not know this domain")).isVisible();
    assertThat(page.getByLabel("Email address")).hasValue("ann@nowhere.example");
    assertThat(heading(page, "What to ask your provider")).isVisible();
    assertThat(page.locator("code")).hasCount(0);
    chromium().expect("status of 404");
  }

  @Test
  void paperShowsTheSettingsAndNothingToClick() {
    Page page = chromium().open(Chromium.desktop(Chromium.LINUX));
    page.navigate(SETUP);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.getByText("mail.browser.example").first()).isVisible();
    assertThat(page.locator("nav.devices")).isHidden();
    assertThat(page.locator("button[data-copy]").first()).isHidden();
    picture(page, "paper");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinkFromAMailOpensTheSettingsOnce(boolean scripts) {
    String link = oneTimeLink();
    Page page = chromium().open(Chromium.phone(Chromium.ANDROID).setJavaScriptEnabled(scripts));
    page.navigate(link);
    button(page, "Open my setup page").click();
    assertThat(heading(page, "On your Android phone or tablet")).isVisible();
    page.reload();
    assertThat(page.locator("bdi").first()).hasText(ADDRESS);
    page.navigate(link);
    assertThat(heading(page, "This link does not work any more")).isVisible();
    chromium().expect("status of 410");
    page.getByLabel("Email address").fill(ADDRESS);
    button(page, "Show my settings").click();
    assertThat(heading(page, "On your Android phone or tablet")).isVisible();
  }

  @Test
  void aDoubleClickIsOneClick() {
    Page page = chromium().open(Chromium.desktop(Chromium.WINDOWS));
    page.navigate(oneTimeLink());
    button(page, "Open my setup page").dblclick();
    assertThat(heading(page, "Your email settings")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", SETUP, SETUP + "&lang=ja", SETUP + "&lang=ar"})
  void theFirstLookWeighsLessThan30Kilobytes(String path) {
    Page page = chromium().open(Chromium.desktop(Chromium.MAC));
    page.navigate(path);
    assertThat(chromium().weight()).isBetween(5_000, 30_000);
  }
}
