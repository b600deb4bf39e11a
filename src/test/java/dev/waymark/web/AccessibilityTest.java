package dev.waymark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.TestDatabase;
import dev.waymark.mail.Language;
import dev.waymark.mailserver.Needs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in every language, size and light, for people who see, hear or move differently. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PagesLab.class)
@Needs("chromium")
class AccessibilityTest extends InBrowser {
  /** WCAG 2.2, 1.4.10: nothing is lost at this width, in CSS pixels. */
  private static final int NARROW = 320;

  @ParameterizedTest
  @EnumSource
  void aPhoneShowsTheSettingsInEveryLanguage(Language language) {
    Page page = chromium().open(Chromium.phone(Chromium.IPHONE));
    page.navigate(SETUP + "&lang=" + language.tag());
    assertThat(page.locator("html")).hasAttribute("lang", language.tag());
    assertThat(page.locator("html")).hasAttribute("dir", language.direction());
    picture(page, "phone-iphone-" + language.tag());
    assertAccessible(page);
    page.setViewportSize(NARROW, 640);
    assertFitsTheWindow(page);
  }

  @ParameterizedTest
  @EnumSource
  void aDesktopShowsEveryDevice(Device device) {
    Page page = chromium().open(Chromium.desktop(Chromium.WINDOWS));
    page.navigate(SETUP + "&device=" + device.wireName());
    picture(page, "desktop-" + device.wireName());
    assertAccessible(page);
  }

  @ParameterizedTest
  @CsvSource({
    "start,       /",
    "settings,    /setup?email=ann%40browser.example",
    "settings-ar, /setup?email=ann%40browser.example&lang=ar",
    "unknown,     /setup?email=ann%40nowhere.example"
  })
  void darkModeHasEnoughContrast(String name, String path) {
    Page page = chromium().open(Chromium.phone(Chromium.ANDROID).setColorScheme(ColorScheme.DARK));
    page.navigate(path);
    chromium().expect("status of 404");
    picture(page, "phone-dark-" + name);
    assertAccessible(page);
  }

  @ParameterizedTest
  @CsvSource({
    "start,     /",
    "unknown,   /setup?email=ann%40nowhere.example",
    "malformed, /setup?email=ann",
    "missing,   /setup"
  })
  void pagesWithoutSettingsAreAccessible(String name, String path) {
    Page page = chromium().open(Chromium.desktop(Chromium.MAC));
    page.navigate(path);
    chromium().expect("status of 40");
    picture(page, "desktop-" + name);
    assertAccessible(page);
  }

  @ParameterizedTest
  @EnumSource
  void aLinkIsAccessibleBeforeAndAfterItsUse(Language language) {
    String link = oneTimeLink() + "?lang=" + language.tag();
    Page page = chromium().open(Chromium.phone(Chromium.ANDROID));
    page.navigate(link);
    picture(page, "phone-link-" + language.tag());
    assertAccessible(page);
    page.locator("button.primary").click();
    page.navigate(link);
    chromium().expect("status of 410");
    picture(page, "phone-link-gone-" + language.tag());
    assertAccessible(page);
  }

  @Test
  void fromRightToLeftOnlyValuesRunFromLeftToRight() {
    Page page = chromium().open(Chromium.desktop(Chromium.MAC));
    page.navigate(SETUP + "&lang=ar");
    assertThat(page.locator("h1")).hasCSS("direction", "rtl");
    assertThat(page.locator("code").first()).hasCSS("direction", "ltr");
    assertThat(page.locator(".who bdi")).hasCSS("direction", "ltr");
    double start = page.locator("main").boundingBox().x + page.locator("main").boundingBox().width;
    double guide =
        page.locator(".guide").boundingBox().x + page.locator(".guide").boundingBox().width;
    assertThat(start - guide).isBetween(0.0, 40.0);
    picture(page, "desktop-mac-ar");
  }

  @Test
  void aPhoneReadsTheCodeOnTheScreenOfADesktop() throws IOException, ReaderException {
    Page page = chromium().open(Chromium.desktop(Chromium.MAC));
    page.navigate(SETUP + "&lang=de");
    BufferedImage code =
        ImageIO.read(new ByteArrayInputStream(page.locator(".code svg").screenshot()));
    int[] pixels = code.getRGB(0, 0, code.getWidth(), code.getHeight(), null, 0, code.getWidth());
    assertThat(
            new QRCodeReader()
                .decode(
                    new BinaryBitmap(
                        new HybridBinarizer(
                            new RGBLuminanceSource(code.getWidth(), code.getHeight(), pixels))))
                .getText())
        .isEqualTo(PagesLab.PUBLIC_URL + SETUP + "&lang=de");
  }

  @Test
  void aPhoneNeedsNoCodeForItself() {
    Page page = chromium().open(Chromium.phone(Chromium.ANDROID));
    page.navigate(SETUP);
    assertThat(page.locator(".code")).hasCount(0);
  }

  @Test
  void pagesCarryTheNameAndLogoOfTheHoster() {
    Page page = chromium().open(Chromium.desktop(Chromium.MAC));
    page.navigate("/");
    assertThat(page).hasTitle("Set up your email · " + PagesLab.NAME);
    assertThat(link(page, PagesLab.NAME)).isVisible();
    assertThat(page.locator(".brand img")).hasJSProperty("complete", true);
    assertThat(page.locator(".brand img")).not().hasJSProperty("naturalWidth", 0);
    assertThat(page.locator("button.primary")).hasCSS("background-color", "rgb(10, 112, 102)");
  }
}
