package dev.waymark.pages;

import java.util.Optional;

/**
 * The hoster's colour for light and dark screens, adjusted for contrast: WCAG 2.2, 1.4.3 asks for
 * 4.5.
 */
record Palette(Colour light, Colour dark) {
  private static final Colour DEFAULT = Colour.parse("#1f5fbf");

  /** The backgrounds of waymark.css: of the page where it is light, of a card where it is dark. */
  private static final Colour LIGHT_PAGE = Colour.parse("#f4f6f8");

  private static final Colour DARK_CARD = Colour.parse("#1d2228");

  /** Higher than 4.5, since notices have tinted backgrounds. */
  private static final double CONTRAST = 5.5;

  static Palette of(Optional<Colour> colour, Optional<Colour> colourDark) {
    Colour basis = colour.orElse(DEFAULT);
    return new Palette(
        basis.readableOn(LIGHT_PAGE, CONTRAST, Colour.BLACK),
        colourDark.orElse(basis).readableOn(DARK_CARD, CONTRAST, Colour.WHITE));
  }

  /** Returns the custom properties that precede the style sheet. */
  String css() {
    return ":root{%s}@media(prefers-color-scheme:dark){:root{%s}}\n"
        .formatted(variables(light), variables(dark));
  }

  private static String variables(Colour accent) {
    return "--accent:%s;--ink:%s".formatted(accent.css(), accent.inkOnIt().css());
  }
}
