package dev.waymark.web.console;

import dev.waymark.catalogue.Expectation;
import dev.waymark.mail.InvalidValue;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The versions that forms carry, so that two people never overwrite each other. */
final class Versions {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Versions() {}

  /**
   * That it is still what the form was made from.
   *
   * @throws InvalidValue where the form has no version
   */
  static Expectation expectation(String version) {
    if (!NUMBER.matcher(version).matches()) {
      throw new InvalidValue("This form does not say which version it was made from; reload it.");
    }
    return new Expectation(Expectation.Kind.VERSION, OptionalLong.of(Long.parseLong(version)));
  }
}
