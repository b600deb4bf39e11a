package dev.waymark.console.form;

import dev.waymark.catalogue.change.Precondition;
import dev.waymark.mail.address.InvalidValueException;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Versions in forms, which protect changes against lost updates. */
public final class FormVersion {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private FormVersion() {}

  /**
   * Requires the version that the form was made from.
   *
   * @throws InvalidValueException if the form has no version
   */
  public static Precondition expectation(String version) {
    if (!NUMBER.matcher(version).matches()) {
      throw new InvalidValueException("The version is missing from this form; reload the page.");
    }
    return new Precondition(Precondition.Kind.VERSION, OptionalLong.of(Long.parseLong(version)));
  }
}
