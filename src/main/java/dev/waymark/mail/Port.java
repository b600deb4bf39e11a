package dev.waymark.mail;

import dev.waymark.mail.address.InvalidValueException;

/** A TCP port, 1 to 65535. */
public record Port(int number) {
  private static final int MAX = 65_535;

  public Port {
    if (number < 1 || number > MAX) {
      throw new InvalidValueException("not a port; expected a number from 1 to 65535");
    }
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
