package dev.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.mail.address.InvalidValueException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  @Test
  void colourRoundTripsThroughCss() {
    assertThat(Colour.parse("#1F5fbf")).isEqualTo(new Colour(0x1f, 0x5f, 0xbf));
    assertThat(Colour.parse("#1F5fbf").css()).isEqualTo("#1f5fbf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "1f5fbf", "#1f5fbg", "#1f5fbf00", "#1f5fbf;}"})
  void invalidColoursAreRefused(String text) {
    assertThatThrownBy(() -> Colour.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("not a colour; expected something like #1f5fbf");
  }

  @Test
  void contrastsAreThoseOfTheGuidelines() {
    assertThat(Colour.BLACK.contrastTo(Colour.WHITE)).isCloseTo(21.0, within(0.001));
    assertThat(Colour.parse("#777777").contrastTo(Colour.WHITE)).isCloseTo(4.48, within(0.01));
  }

  @Test
  void everyColourIsMadeReadable() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      Colour chosen = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      Palette palette = Palette.of(Optional.of(chosen), Optional.empty());
      assertThat(palette.light().contrastTo(Colour.parse("#f4f6f8"))).isGreaterThan(4.5);
      assertThat(palette.dark().contrastTo(Colour.parse("#1d2228"))).isGreaterThan(4.5);
      assertThat(palette.light().contrastTo(palette.light().inkOnIt())).isGreaterThan(4.5);
      assertThat(palette.dark().contrastTo(palette.dark().inkOnIt())).isGreaterThan(4.5);
    }
  }

  @Test
  void aColourThatCanBeReadStaysAsItIs() {
    Palette palette =
        Palette.of(Optional.of(Colour.parse("#204080")), Optional.of(Colour.parse("#a0c0ff")));
    assertThat(palette.css())
        .isEqualTo(
            ":root{--accent:#204080;--ink:#ffffff}"
                + "@media(prefers-color-scheme:dark){:root{--accent:#a0c0ff;--ink:#000000}}\n");
  }
}
