package dev.waymark.net;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.InvalidValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports from the first to the last, both included. */
public record PortRange(Port first, Port last) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  public PortRange {
    if (first.number() > last.number()) {
      throw new InvalidValueException("a range of ports ends before it begins");
    }
  }

  /** Reads {@code 2525} or {@code 2000-2100}. */
  public static PortRange parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException("not a port or a range of ports; expected 2525 or 2000-2100");
    }
    Port first = new Port(Integer.parseInt(form.group(1)));
    return new PortRange(
        first, form.group(2) == null ? first : new Port(Integer.parseInt(form.group(2))));
  }

  boolean contains(Port port) {
    return first.number() <= port.number() && port.number() <= last.number();
  }
}
