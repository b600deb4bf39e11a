package dev.waymark.net;

import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of addresses: RFC 4632 section 3.1, RFC 4291 section 2.3. */
public final class Network {
  private static final Pattern FORM = Pattern.compile("([^/]{2,45})/([0-9]{1,3})");
  private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

  private final IPAddress block;

  private Network(IPAddress block) {
    this.block = block;
  }

  /** Reads {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
  public static Network parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException("not a network; expected something like 192.0.2.0/24");
    }
    // The library would also read wildcards, ranges, zones, and hexadecimal and octal numbers.
    IPAddress address = new IPAddressString(new IpAddress(form.group(1)).text()).getAddress();
    int bits = Integer.parseInt(form.group(2));
    if (bits > address.getBitCount()) {
      throw new InvalidValueException(
          "the number after the / is larger than such an address has bits");
    }
    if (address.isIPv6() && address.toIPv6().isIPv4Mapped()) {
      // The JDK turns such addresses into IPv4 ones, so no address would lie in the network.
      throw new InvalidValueException(
          "an IPv4 network written as IPv6; expected something like 192.0.2.0/24");
    }
    return new Network(address.toPrefixBlock(bits));
  }

  /** Tells if the address, in its raw form of 4 or 16 bytes, lies in this network. */
  boolean contains(byte[] address) {
    return block.contains(ADDRESSES.from(address));
  }
}
