package dev.waymark.mail.address;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail domain as A-label: ASCII, lower case, no trailing dot, at most 253 characters.
 *
 * <p>U-labels are converted by UTS #46, non-transitional, so that {@code ß}, {@code ς} and joiners
 * stay the distinct characters of IDNA2008 ({@code java.net.IDN} still maps them away as RFC 3490
 * did).
 */
public record DomainName(String ascii) implements Comparable<DomainName> {
  /**
   * Longer input is refused unseen, in UTF-16 units: an A-label has a character at least for each
   * code point, and RFC 1035 allows 253. ICU throws at labels of more than 1000.
   */
  private static final int MAX_INPUT = 506;

  private static final int MAX_ASCII = 253;

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /**
   * A top-level domain is never numeric (RFC 3696 section 2), so this is no IPv4 address, however
   * lenient its reader: {@code inet_aton} takes {@code 127.0.0.0x1} for one.
   */
  private static final Pattern CANONICAL =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*"
              + "(?!(?:[0-9]+|0x[0-9a-f]*)$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public DomainName {
    if (ascii.length() > MAX_ASCII || !CANONICAL.matcher(ascii).matches()) {
      throw new InvalidValueException("not a domain name; expected something like example.com");
    }
  }

  /** Reads a U-label or A-label name in any letter case, with or without the root's final dot. */
  public static DomainName parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "not a domain name; expected something like example.com"));
  }

  /** Like {@link #parse}, empty where that would throw. */
  public static Optional<DomainName> tryParse(String text) {
    if (text.isEmpty() || text.length() > MAX_INPUT) {
      return Optional.empty();
    }
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToASCII(name, ascii, info);
    if (info.hasErrors() || !isCanonical(ascii)) {
      return Optional.empty();
    }
    return Optional.of(new DomainName(ascii.toString()));
  }

  private static boolean isCanonical(CharSequence ascii) {
    return ascii.length() <= MAX_ASCII && CANONICAL.matcher(ascii).matches();
  }

  /** The name as people write it; the A-label itself where a label has no valid Unicode form. */
  public String unicode() {
    StringBuilder unicode = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToUnicode(ascii, unicode, info);
    return info.hasErrors() ? ascii : unicode.toString();
  }

  /**
   * The domains above this one, longest first: for {@code a.b.example}, {@code b.example, example}.
   */
  public List<DomainName> parents() {
    List<DomainName> parents = new ArrayList<>();
    for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', dot + 1)) {
      parents.add(new DomainName(ascii.substring(dot + 1)));
    }
    return List.copyOf(parents);
  }

  /** The domain that remains without the given first label; empty where it starts otherwise. */
  public Optional<DomainName> withoutLabel(String label) {
    return ascii.startsWith(label + ".")
        ? Optional.of(new DomainName(ascii.substring(label.length() + 1)))
        : Optional.empty();
  }

  @Override
  public int compareTo(DomainName other) {
    return ascii.compareTo(other.ascii);
  }

  @Override
  public String toString() {
    return ascii;
  }
}
