package dev.waymark.mail.login;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user name of a service as a form: literal text with {@code %EMAILADDRESS%}, {@code
 * %EMAILLOCALPART%} and {@code %EMAILDOMAIN%}.
 */
public record LoginName(String template) {
  private static final String ADDRESS = "%EMAILADDRESS%";
  private static final String LOCAL_PART = "%EMAILLOCALPART%";
  private static final String DOMAIN = "%EMAILDOMAIN%";
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(EMAILADDRESS|EMAILLOCALPART|EMAILDOMAIN)%");
  private static final int MAX_LENGTH = 512;

  public LoginName {
    if (template.isBlank() || template.length() > MAX_LENGTH) {
      throw new InvalidValueException("not a user name; expected 1 to 512 characters");
    }
    SafeText.require(template);
    if (PLACEHOLDER.matcher(template).replaceAll("").indexOf('%') >= 0) {
      throw new InvalidValueException(
          "has a % that is not part of %EMAILADDRESS%, %EMAILLOCALPART%, %EMAILDOMAIN%"
              + " or a variable of the domain");
    }
  }

  /**
   * Returns true where it is one placeholder and nothing else: the only form that every autoconfig
   * client fills in itself (FairEmail takes any other text literally).
   */
  public boolean isBarePlaceholder() {
    return PLACEHOLDER.matcher(template).matches();
  }

  /** Returns true where it is the same for every address. */
  public boolean isLiteral() {
    return !PLACEHOLDER.matcher(template).find();
  }

  /** Fills in the address. One pass: values are never scanned again. */
  public String fill(EmailAddress address) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    switch (match.group()) {
                      case ADDRESS -> address.text();
                      case LOCAL_PART -> address.localPart();
                      case DOMAIN -> address.domain().ascii();
                      default -> throw new IllegalStateException(match.group());
                    }));
  }
}
