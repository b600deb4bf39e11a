package dev.waymark.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.mailserver.Needs;
import dev.waymark.web.PagesLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator keeps domains and tokens, and reads the audit. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@Needs("chromium")
class DeskInBrowserTest extends ConsoleInBrowser {

  private static void show(Page page, boolean scripts, String name) {
    if (scripts) {
      picture(page, name);
      assertAccessible(page);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDomainIsRegisteredFoundAndDeleted(boolean scripts) {
    String name = "desk-" + scripts + ".browser.example";
    Page page = signedIn(desk().setJavaScriptEnabled(scripts));
    link(page, "Domains").click();
    page.getByLabel("Domain to edit or add").fill(name);
    button(page, "Open").click();
    page.getByLabel("Provider").fill("mediatemple");
    button(page, "Register").click();
    chromium().expect("status of 422");
    assertThat(page.locator("#variables-wrong")).containsText("SERVER is missing");
    show(page, scripts, "console-domain-wrong");
    page.getByLabel("Variables").fill("SERVER = mail." + name);
    button(page, "Register").click();
    assertThat(page.getByText("Saved. Clients receive the new settings.")).isVisible();
    show(page, scripts, "console-domain");
    link(page, "Domains").first().click();
    page.getByLabel("Name begins with").fill("desk-" + scripts);
    button(page, "Show").click();
    show(page, scripts, "console-domains");
    link(page, name).click();
    button(page, "Delete…").click();
    show(page, scripts, "console-domain-delete");
    button(page, "Delete").click();
    assertThat(page.getByText("Deleted. The domain is now unknown.")).isVisible();
    Staff.admin().get("/api/v1/domains/" + name).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCreatedTokenIsInTheAudit(boolean scripts) {
    Page page = signedIn(desk().setJavaScriptEnabled(scripts));
    link(page, "Tokens").click();
    page.getByLabel("Name, as shown in the audit").fill("browser desk " + scripts);
    button(page, "Create token").click();
    assertThat(page.locator("code.token")).containsText("wm_");
    show(page, scripts, "console-token-made");
    link(page, "Back to tokens").click();
    show(page, scripts, "console-tokens");
    link(page, "Audit").click();
    page.getByLabel("Action, such as domain.put").fill("token.create");
    button(page, "Show").click();
    assertThat(page.locator("tbody tr").first()).containsText("token.create");
    show(page, scripts, "console-audit");
  }
}
