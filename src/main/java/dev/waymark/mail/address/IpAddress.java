package dev.waymark.mail.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An IPv4 address of four decimal numbers, or an IPv6 address without brackets and zone. Octal,
 * hexadecimal and shortened IPv4 spellings are refused: programs disagree about what they mean.
 */
public record IpAddress(String text) implements Host {
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|0[xX][0-9a-fA-F.xX]*");
  private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  public IpAddress {
    text = text.toLowerCase(Locale.ROOT);
    if (!IPV4.matcher(text).matches() && !isIpv6(text)) {
      throw new InvalidValueException(
          "not an IP address; expected something like 192.0.2.1 or 2001:db8::1");
    }
  }

  static boolean looksLikeOne(String text) {
    return text.indexOf(':') >= 0 || NUMERIC.matcher(text).matches();
  }

  private static boolean isIpv6(String text) {
    if (text.indexOf(':') < 0 || !IPV6_CHARACTERS.matcher(text).matches()) {
      return false;
    }
    try {
      // The URI parser knows the grammar of RFC 3986 section 3.2.2 and looks nothing up.
      return new URI("x://[" + text + "]/").getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  public boolean isIpv6() {
    return text.indexOf(':') >= 0;
  }

  @Override
  public String urlText() {
    return isIpv6() ? "[" + text + "]" : text;
  }

  @Override
  public boolean isAddress() {
    return true;
  }
}
