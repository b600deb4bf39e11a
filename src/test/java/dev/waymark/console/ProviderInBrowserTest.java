package dev.waymark.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.mailserver.Needs;
import dev.waymark.web.Chromium;
import dev.waymark.web.PagesLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator changes a provider: edit, look, publish, and back again. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@Needs("chromium")
class ProviderInBrowserTest extends ConsoleInBrowser {

  private static void clientsGet(String id, String host) {
    Staff.admin()
        .get("/api/v1/providers/" + id)
        .then()
        .body("services[0].host", Matchers.equalTo(host));
  }

  private static Locator host(Page page) {
    return page.getByLabel("Host", new Page.GetByLabelOptions().setExact(true));
  }

  private static void make(String id, String host) {
    String document =
        """
        {"displayName":"Browser Post","shortName":"Post","services":[
         {"protocol":"imap","host":"%s","port":993,"security":"tls",
          "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"},
         {"protocol":"smtp","host":"%s","port":465,"security":"tls",
          "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}"""
            .formatted(host, host);
    Staff.admin().body(document).put("/api/v1/providers/" + id).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChangeIsSeenInEveryDialectThenPublishedAndRolledBack(boolean scripts) {
    String id = "browser-post-" + scripts;
    make(id, "one.post.example");
    Page page = signedIn(desk().setJavaScriptEnabled(scripts));
    page.navigate("/console/providers/" + id);
    link(page, "Edit").click();
    host(page).first().fill("two.post.example");
    show(page, scripts, "console-provider-edit");
    button(page, "Preview changes").click();
    assertThat(page.locator("h1")).containsText("Preview changes");
    assertThat(page.locator(".diff .add").first()).containsText("two.post.example");
    assertThat(page.locator(".diff .del").first()).containsText("one.post.example");
    show(page, scripts, "console-provider-review");
    clientsGet(id, "one.post.example");
    page.getByLabel("Reason, for the audit").fill("ticket 4711");
    button(page, "Publish now").click();
    assertThat(page.getByText("Published. Clients receive this revision.")).isVisible();
    assertThat(page.getByText("ticket 4711")).isVisible();
    show(page, scripts, "console-provider");
    clientsGet(id, "two.post.example");
    link(page, "Revision 1").click();
    assertThat(page.locator(".diff .add").first()).containsText("one.post.example");
    show(page, scripts, "console-provider-revision");
    page.getByLabel("Reason, for the audit").fill("the name was wrong");
    button(page, "Roll back to revision 1").click();
    assertThat(page.getByText("Published. Clients receive this revision.")).isVisible();
    clientsGet(id, "one.post.example");
    button(page, "Sign out").click();
    chromium().expect("Clear-Site-Data");
    assertThat(page.getByLabel("Token")).isVisible();
    page.navigate("/console/providers/" + id);
    assertThat(page.getByLabel("Token")).isVisible();
  }

  /** Checks accessibility and takes a picture; without scripts axe cannot run. */
  private static void show(Page page, boolean scripts, String name) {
    if (scripts) {
      picture(page, name);
      assertAccessible(page);
    }
  }

  @Test
  void errorsAreShownBesideTheirFields() {
    Page page = signedIn(desk());
    page.navigate("/console/providers/browser-wrong/edit");
    page.getByLabel("Port").first().fill("99999");
    button(page, "Preview changes").click();
    chromium().expect("status of 422");
    assertThat(page.getByLabel("Port").first()).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("Port").first()).hasValue("99999");
    picture(page, "console-provider-wrong");
    assertAccessible(page);
    button(page, "Add a service").click();
    assertThat(host(page)).hasCount(3);
    button(page, "Remove service 1").click();
    assertThat(host(page)).hasCount(2);
  }

  @Test
  void aLostUpdateIsRefusedAndKeepsTheInput() {
    make("browser-race", "one.race.example");
    Page page = signedIn(desk());
    page.navigate("/console/providers/browser-race/edit");
    host(page).first().fill("mine.race.example");
    button(page, "Preview changes").click();
    Staff.admin()
        .header("If-Match", "*")
        .body(
            """
            {"displayName":"Theirs","shortName":"Theirs","services":[
             {"protocol":"imap","host":"theirs.race.example","port":993,"security":"tls",
              "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"}]}""")
        .put("/api/v1/providers/browser-race")
        .then()
        .statusCode(200);
    button(page, "Publish now").click();
    chromium().expect("status of 412");
    assertThat(page.getByText("Another administrator has changed this since you opened it."))
        .isVisible();
    picture(page, "console-provider-overtaken");
    assertAccessible(page);
    button(page, "Back to the form").click();
    assertThat(host(page).first()).hasValue("mine.race.example");
    clientsGet("browser-race", "theirs.race.example");
  }

  @Test
  void phonesAndDarkModeShowItToo() {
    make("browser-dark", "one.dark.example");
    Page page = signedIn(Chromium.phone(Chromium.ANDROID).setColorScheme(ColorScheme.DARK));
    for (String path : new String[] {"", "/browser-dark", "/browser-dark/edit"}) {
      page.navigate("/console/providers" + path);
      picture(page, "console-phone-dark-providers" + path.replace('/', '-'));
      assertAccessible(page);
    }
  }
}
