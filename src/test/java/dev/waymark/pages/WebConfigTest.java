package dev.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Branding settings, and the errors for invalid values. */
class WebConfigTest {

  private static WebConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(WebConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(WebConfig.class);
  }

  @Test
  void nameAndColoursAreRead() {
    WebConfig config =
        config(
            Map.of(
                "waymark.web.name", "Fjordpost & Søn",
                "waymark.web.colour", "#0b7a6f",
                "waymark.web.colour-dark", "#66CCBB"));
    assertThat(config.name()).contains(new SiteName("Fjordpost & Søn"));
    assertThat(config.colour()).contains(new Colour(0x0b, 0x7a, 0x6f));
    assertThat(config.colourDark()).contains(new Colour(0x66, 0xcc, 0xbb));
  }

  @ParameterizedTest
  @CsvSource({
    "waymark.web.colour,      green,         expected something like #1f5fbf",
    "waymark.web.colour-dark, '#12345',      expected something like #1f5fbf",
    "waymark.web.name,        '\u202Eevil', bidirectional",
    "waymark.web.name,        a name that is much too long to stand over a page, 1 to 40 characters"
  })
  void invalidValuesAreRefusedNamingTheSetting(String property, String value, String expected) {
    assertThatThrownBy(() -> config(Map.of(property, value)))
        .hasMessageContaining(property)
        .hasMessageContaining(expected);
  }

  @Test
  void aLogoIsServedUnderTheHashOfItsContent(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("Our Logo.SVG"), "<svg/>");
    Asset logo = LogoFile.read(file);
    assertThat(logo.mediaType()).isEqualTo("image/svg+xml");
    assertThat(logo.href()).matches("/assets/[0-9a-f]{12}/logo\\.svg");
    Files.writeString(file, "<svg></svg>");
    assertThat(LogoFile.read(file).href()).isNotEqualTo(logo.href());
  }

  @ParameterizedTest
  @ValueSource(strings = {"logo", "logo.gif", "logo.html"})
  void aLogoIsAnImageThatBrowsersShow(String name, @TempDir Path directory) {
    assertThatThrownBy(() -> LogoFile.read(directory.resolve(name)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("WAYMARK_WEB_LOGO must name an .svg, .png, .jpg or .webp file.");
  }

  @Test
  void aMissingOrLargeLogoIsRefused(@TempDir Path directory) throws IOException {
    assertThatThrownBy(() -> LogoFile.read(directory.resolve("logo.png")))
        .hasMessage("WAYMARK_WEB_LOGO names a file that cannot be read: correct path or mode.");
    Path large = Files.write(directory.resolve("large.png"), new byte[64 * 1024 + 1]);
    assertThatThrownBy(() -> LogoFile.read(large))
        .hasMessage("WAYMARK_WEB_LOGO names a file of more than 64 KiB: make it smaller.");
  }
}
