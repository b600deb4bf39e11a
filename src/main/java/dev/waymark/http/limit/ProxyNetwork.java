package dev.waymark.http.limit;

import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a proxy, or a network of them (RFC 4632 section 3.1, RFC 4291 section 2.3). */
public final class ProxyNetwork {
  private static final Pattern FORM = Pattern.compile("([^/]{2,45})(?:/([0-9]{1,3}))?");

  private final IPAddress block;

  private ProxyNetwork(IPAddress block) {
    this.block = block;
  }

  /** Reads {@code 192.0.2.1}, {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
  public static ProxyNetwork parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new InvalidValueException(
          "not an address or network; expected something like 192.0.2.1 or 192.0.2.0/24");
    }
    // The library would also read wildcards, ranges, zones, and hexadecimal and octal numbers.
    IPAddress address = new IPAddressString(new IpAddress(form.group(1)).text()).getAddress();
    int bits = form.group(2) == null ? address.getBitCount() : Integer.parseInt(form.group(2));
    if (bits > address.getBitCount()) {
      throw new InvalidValueException(
          "the number after the / is larger than such an address has bits");
    }
    return new ProxyNetwork(address.toPrefixBlock(bits));
  }

  boolean contains(IPAddress address) {
    return block.contains(address);
  }
}
