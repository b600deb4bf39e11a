package dev.waymark.dns;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host and port of a DNS server. */
public record ServerAddress(Host host, Port port) {
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([^\\[\\]]{2,45})]|([^:\\[\\]]{1,253})):([0-9]{1,5})");

  /** Reads {@code 192.0.2.1:53}, {@code [2001:db8::1]:53} or {@code dns.example.com:53}. */
  public static ServerAddress parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException(
          "not host:port of a DNS server; expected something like 192.0.2.1:53 or [2001:db8::1]:53");
    }
    String host = form.group(1) == null ? form.group(2) : form.group(1);
    return new ServerAddress(Host.parse(host), new Port(Integer.parseInt(form.group(3))));
  }
}
