package dev.waymark.net;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of addresses: RFC 4632 section 3.1, RFC 4291 section 2.3. */
public final class Network {
  private static final Pattern FORM = Pattern.compile("([^/]{2,45})/([0-9]{1,3})");

  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** Reads {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
  public static Network parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException("not a network; expected something like 192.0.2.0/24");
    }
    byte[] prefix = bytes(new IpAddress(form.group(1)));
    int bits = Integer.parseInt(form.group(2));
    if (bits > prefix.length * Byte.SIZE) {
      throw new InvalidValueException(
          "the number after the / is larger than such an address has bits");
    }
    return new Network(prefix, bits);
  }

  private static byte[] bytes(IpAddress address) {
    return AddressLookup.of(address).addresses().stream()
        .findFirst()
        .map(InetAddress::getAddress)
        .orElseThrow(() -> new InvalidValueException("not an IP address"));
  }

  /** Whether the address, in its raw form of 4 or 16 bytes, lies in this network. */
  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xff) >>> (Byte.SIZE - rest) == 0;
  }
}
