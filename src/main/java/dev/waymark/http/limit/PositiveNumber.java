package dev.waymark.http.limit;

import dev.waymark.mail.address.InvalidValueException;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the settings of limits, whole numbers from 1. */
public final class PositiveNumber implements Converter<Integer> {
  private static final long serialVersionUID = 1L;

  @Override
  public Integer convert(String text) {
    int number = Integer.parseInt(text.strip());
    if (number < 1) {
      throw new InvalidValueException("out of range; expected 1 or more");
    }
    return number;
  }
}
