package dev.waymark.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.waymark.TestDatabase;
import dev.waymark.mailserver.Dovecot;
import dev.waymark.mailserver.Needs;
import dev.waymark.staff.LabProvider;
import dev.waymark.staff.LabServer;
import dev.waymark.staff.ProbeLab;
import dev.waymark.web.PagesLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A live look at a real Dovecot, as support staff see it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@WithTestResource(ProbeLab.class)
@Needs({"chromium", "dovecot"})
class ProbeInBrowserTest extends ConsoleInBrowser {
  private static final Pattern WORKS = Pattern.compile("✓\\s*Works");

  /** A handshake takes a while where everything else runs, too. */
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  private static void register(String domain, Dovecot dovecot, LabServer other) {
    LabProvider.register(
        domain,
        List.of(
            LabProvider.service("imap", dovecot.imapPort(), "starttls"),
            LabProvider.service("pop3", dovecot.pop3Port(), "starttls"),
            LabProvider.service("smtp", other.port(), "tls")));
  }

  @Test
  void resultsArriveWhileTheProbeRuns() throws IOException {
    try (Dovecot dovecot = Dovecot.start(ProbeLab.identity(), "ssl = required");
        LabServer held = LabServer.holding("* BYE\r\n")) {
      register("live.example", dovecot, held);
      Page page = signedIn(desk());
      lookUp(page, "ann@live.example");
      button(page, "Start probe").click();
      Locator imap =
          page.locator(
              "#probe tr", new Page.LocatorOptions().setHasText("IMAP " + dovecot.imapPort()));
      assertThat(imap.getByText(WORKS).first()).isVisible(PATIENTLY);
      Locator waiting =
          page.locator("#probe tr", new Page.LocatorOptions().setHasText("SMTP " + held.port()));
      assertThat(waiting.getByText("Pending").first()).isVisible();
      assertThat(page.locator("#probe progress")).hasAttribute("value", Pattern.compile("[1-9].*"));
      picture(page, "console-probe-running");
      assertAccessible(page);
      held.release();
      Locator verdict = page.getByText("One published endpoint is broken.");
      assertThat(verdict).isVisible(PATIENTLY);
      assertThat(waiting.getByText("Broken")).isVisible();
      assertThat(page.locator(".found li").first()).containsText("SMTP " + held.port());
      assertThat(page.locator(".found").first())
          .containsText("Certificate for 127.0.0.2; issued by CN=");
      picture(page, "console-probe-done");
      assertAccessible(page);
    }
  }

  @Test
  void withoutScriptsThePageIsAskedForAgain() throws IOException {
    try (Dovecot dovecot = Dovecot.start(ProbeLab.identity(), "ssl = required");
        LabServer refusing = LabServer.saying("* BYE\r\n")) {
      register("plain.example", dovecot, refusing);
      Page page = signedIn(desk().setJavaScriptEnabled(false));
      lookUp(page, "plain.example");
      button(page, "Start probe").click();
      assertThat(page.getByText("One published endpoint is broken.")).isVisible(PATIENTLY);
      picture(page, "console-probe-without-scripts");
    }
  }
}
