package dev.waymark.console.form;

import dev.waymark.catalogue.change.Precondition;
import dev.waymark.mail.address.InvalidValueException;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The versions that forms carry, so that two people never overwrite each other. */
public final class FormVersion {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private FormVersion() {}

  /**
   * That it is still what the form was made from.
   *
   * @throws InvalidValueException where the form has no version
   */
  public static Precondition expectation(String version) {
    if (!NUMBER.matcher(version).matches()) {
      throw new InvalidValueException(
          "This form does not say which version it was made from; reload it.");
    }
    return new Precondition(Precondition.Kind.VERSION, OptionalLong.of(Long.parseLong(version)));
  }
}
