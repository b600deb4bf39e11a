package dev.waymark.pages;

import dev.waymark.mail.address.InvalidValueException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * A colour of the screen.
 *
 * @param red 0–255, like the others
 */
public record Colour(int red, int green, int blue) {
  static final Colour WHITE = new Colour(255, 255, 255);
  static final Colour BLACK = new Colour(0, 0, 0);

  private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Steps on the way from one colour to another. */
  private static final int STEPS = 50;

  /** Reads {@code #rrggbb}. */
  static Colour parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValueException("not a colour; expected something like #1f5fbf");
    }
    byte[] parts = HexFormat.of().parseHex(text.substring(1));
    return new Colour(parts[0] & 0xFF, parts[1] & 0xFF, parts[2] & 0xFF);
  }

  /** As CSS has it. */
  String css() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** WCAG 2.2, "contrast ratio": 1 to 21. */
  double contrastTo(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** Of black and white, what is easier to read on it. */
  Colour inkOnIt() {
    return contrastTo(WHITE) >= contrastTo(BLACK) ? WHITE : BLACK;
  }

  /** This colour, or the nearest on its way to a target that has the contrast to a background. */
  Colour readableOn(Colour background, double contrast, Colour target) {
    for (int step = 0; step < STEPS; step++) {
      Colour candidate = mixedWith(target, step / (double) STEPS);
      if (candidate.contrastTo(background) >= contrast) {
        return candidate;
      }
    }
    return target;
  }

  private Colour mixedWith(Colour other, double share) {
    return new Colour(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int one, int two, double share) {
    return (int) Math.round(one + (two - one) * share);
  }

  /** WCAG 2.2, "relative luminance": 0 to 1. */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** From a setting; unlike a conversion by convention it tells the operator what is expected. */
  public static final class Setting implements Converter<Colour> {
    private static final long serialVersionUID = 1L;

    @Override
    public Colour convert(String text) {
      return parse(text);
    }
  }
}
