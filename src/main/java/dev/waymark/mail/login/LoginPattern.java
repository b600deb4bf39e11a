package dev.waymark.mail.login;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;

/**
 * A glob over local parts: {@code *} stands for any run of characters, {@code ?} for one, and every
 * other character for itself in any letter case. Matching needs at most the product of both lengths
 * in steps, for any input of an anonymous client.
 */
public record LoginPattern(String text) {
  private static final int ANY_RUN = '*';
  private static final int ANY_ONE = '?';

  /** RFC 5321 section 4.5.3.1.1: no local part is longer. */
  private static final int MAX_LENGTH = 64;

  public LoginPattern {
    if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw new InvalidValueException("not a pattern; expected 1 to 64 characters such as sales-*");
    }
    SafeText.require(text);
    if (text.indexOf('@') >= 0) {
      throw new InvalidValueException(
          "is about what stands before the @; leave out the @ and the domain");
    }
  }

  /** Returns true where it fits every address. */
  public boolean fitsAll() {
    return text.codePoints().allMatch(character -> character == ANY_RUN);
  }

  /**
   * Returns true where it names one mailbox: an answer that depends on it shows that the mailbox
   * exists.
   */
  public boolean isExact() {
    return text.codePoints().noneMatch(c -> c == ANY_RUN || c == ANY_ONE);
  }

  public boolean fits(EmailAddress address) {
    return matches(
        EmailAddress.folded(text).codePoints().toArray(),
        address.foldedLocalPart().codePoints().toArray());
  }

  /** Goes back to the last {@code *} only: an earlier one could not do better. */
  private static boolean matches(int[] pattern, int[] name) {
    int p = 0;
    int n = 0;
    int lastRun = -1;
    int runEnd = 0;
    while (n < name.length) {
      if (p < pattern.length && pattern[p] == ANY_RUN) {
        lastRun = p++;
        runEnd = n;
      } else if (p < pattern.length && (pattern[p] == ANY_ONE || pattern[p] == name[n])) {
        p++;
        n++;
      } else if (lastRun >= 0) {
        p = lastRun + 1;
        n = ++runEnd;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == ANY_RUN) {
      p++;
    }
    return p == pattern.length;
  }
}
