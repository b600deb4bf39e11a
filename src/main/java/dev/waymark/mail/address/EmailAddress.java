package dev.waymark.mail.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address: RFC 5321 section 4.1.2 with the UTF-8 local parts of RFC 6531. The local part
 * keeps its case and bytes; it is only ever echoed, never a key.
 *
 * <p>{@link #toString} hides the local part, because addresses must not reach a log.
 */
public record EmailAddress(String localPart, DomainName domain) {
  /** RFC 5321 section 4.5.3.1.1, in octets. */
  private static final int MAX_LOCAL_OCTETS = 64;

  /** RFC 5321 section 4.5.3.1.3 without the angle brackets of a path, in octets. */
  private static final int MAX_OCTETS = 254;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+";
  private static final Pattern DOT_STRING = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern QUOTED_STRING =
      Pattern.compile("\"(?:[ !#-\\[\\]-~\\x{80}-\\x{10FFFF}]|\\\\[ -~])*\"");

  public EmailAddress {
    if (!isLocalPart(localPart) || octets(localPart) + 1 + domain.ascii().length() > MAX_OCTETS) {
      throw new InvalidValueException(
          "not an e-mail address; expected something like ann@example.com");
    }
  }

  /** Splits at the last {@code @}, which is the only one outside a quoted local part. */
  public static EmailAddress parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "not an e-mail address; expected something like ann@example.com"));
  }

  /** Like {@link #parse}, empty where that would throw. */
  public static Optional<EmailAddress> tryParse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return DomainName.tryParse(text.substring(at + 1))
        .filter(
            domain ->
                isLocalPart(local) && octets(local) + 1 + domain.ascii().length() <= MAX_OCTETS)
        .map(domain -> new EmailAddress(local, domain));
  }

  private static boolean isLocalPart(String local) {
    // Bounded before it is matched: the text may come from anybody.
    return local.length() <= MAX_LOCAL_OCTETS
        && octets(local) <= MAX_LOCAL_OCTETS
        && SafeText.isSafe(local)
        && (DOT_STRING.matcher(local).matches() || QUOTED_STRING.matcher(local).matches());
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * The local part in the form in which two are compared: RFC 5321 section 2.4 lets letter case
   * matter, and no server there is in practice does.
   */
  public String foldedLocalPart() {
    return folded(localPart);
  }

  public static String folded(String local) {
    return nfc(nfc(local).toLowerCase(Locale.ROOT));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The whole address, its domain as A-label, as login forms and documents carry it. */
  public String text() {
    return localPart + "@" + domain.ascii();
  }

  @Override
  public String toString() {
    return "…@" + domain.ascii();
  }
}
