package dev.waymark.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.waymark.Staff;
import dev.waymark.web.Chromium;
import dev.waymark.web.InBrowser;

/** Base of browser tests of the console. */
abstract class ConsoleInBrowser extends InBrowser {

  static Page signedIn(NewContextOptions visitor) {
    return signedIn(visitor, Staff.TOKEN);
  }

  static Page signedIn(NewContextOptions visitor, String token) {
    Page page = chromium().open(visitor);
    page.navigate("/console");
    page.getByLabel("Token").fill(token);
    button(page, "Sign in").click();
    assertThat(button(page, "Sign out")).isVisible();
    return page;
  }

  static NewContextOptions desk() {
    return Chromium.desktop(Chromium.LINUX);
  }

  static void lookUp(Page page, String wanted) {
    page.getByLabel("Address or domain").fill(wanted);
    button(page, "Look up").click();
  }
}
