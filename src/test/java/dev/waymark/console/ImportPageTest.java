package dev.waymark.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.mailserver.Needs;
import dev.waymark.web.PagesLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator imports a file, and sees how far it has got and what became of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@Needs("chromium")
class ImportPageTest extends ConsoleInBrowser {

  private static void choose(Page page, String name, String text) {
    page.navigate("/console/import");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
    button(page, "Import").click();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goodLinesAreStoredAndBadOnesAreShown(boolean scripts) {
    String domain = "import-" + scripts + ".console.example";
    Page page = signedIn(desk().setJavaScriptEnabled(scripts));
    choose(
        page,
        "domains.csv",
        "domain,provider,var.SERVER\n"
            + domain
            + ",mediatemple,mail.console.example\n<script>alert(1)</script>,mediatemple,x\n");
    assertThat(page.getByText("1 lines created or changed a domain")).isVisible();
    assertThat(page.locator("tbody tr")).containsText("line 3");
    if (scripts) {
      picture(page, "console-import-done");
      assertAccessible(page);
    }
    Staff.admin()
        .get("/api/v1/domains/" + domain)
        .then()
        .statusCode(200)
        .body("variables.SERVER", Matchers.equalTo("mail.console.example"));
  }

  @Test
  void unreadableFilesAreRefusedWithAReason() {
    Page page = signedIn(desk());
    page.navigate("/console/import");
    picture(page, "console-import");
    assertAccessible(page);
    choose(page, "domains.exe", "x");
    chromium().expect("status of 400");
    assertThat(page.getByText("Choose a file whose name ends in")).isVisible();
    choose(page, "broken.xml", "<clientConfig>");
    assertThat(page.locator("tbody tr")).containsText("refused");
    choose(page, "nothing.csv", "what\n");
    assertThat(page.locator(".alert")).containsText("Nothing was stored");
    choose(page, "huge.xml", "x".repeat(1_100_000));
    assertThat(page.locator(".alert")).containsText("One file has at most 1 MiB");
  }

  @Test
  void anUnknownImportIsNotFound() {
    ConsoleUser.with(Staff.TOKEN)
        .asks()
        .get("/console/import/no-such-job")
        .then()
        .statusCode(404)
        .body(Matchers.containsString("see the audit"));
  }
}
