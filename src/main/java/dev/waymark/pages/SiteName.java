package dev.waymark.pages;

import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import org.eclipse.microprofile.config.spi.Converter;

/** The name over the pages. */
public record SiteName(String text) {
  private static final int MAX_LENGTH = 40;

  public SiteName {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new InvalidValueException("not a name; expected 1 to 40 characters");
    }
    SafeText.require(text);
  }

  static SiteName parse(String text) {
    return new SiteName(text.strip());
  }

  /** Converts the setting, with an error message that names the expected format. */
  public static final class Setting implements Converter<SiteName> {
    private static final long serialVersionUID = 1L;

    @Override
    public SiteName convert(String text) {
      return parse(text);
    }
  }
}
