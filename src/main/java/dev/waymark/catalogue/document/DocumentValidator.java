package dev.waymark.catalogue.document;

import dev.waymark.finding.Finding;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts a document's texts to values and collects a finding for each invalid one. */
public record DocumentValidator(List<Finding> findings) {
  private static final int MAX_URL = 2048;
  private static final int MAX_VARIABLE = 255;

  public void add(String pointer, String detail) {
    findings.add(Finding.invalid(pointer, detail));
  }

  /** One step of a pointer; RFC 6901 section 3 escapes what would end it. */
  static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Requires a value. */
  public <T> Optional<T> required(String pointer, @Nullable T value) {
    if (value == null) {
      add(pointer, "is missing");
    }
    return Optional.ofNullable(value);
  }

  /** Refuses a member. */
  public void absent(String pointer, @Nullable Object value, String why) {
    if (value != null) {
      add(pointer, why);
    }
  }

  public <A, T> Optional<T> parsed(String pointer, Optional<A> value, Function<A, T> parse) {
    try {
      return value.map(parse);
    } catch (InvalidValueException e) {
      add(pointer, e.reason());
      return Optional.empty();
    }
  }

  /** Text that people read: 1 to {@code max} characters, none of them dangerous. */
  Optional<String> text(String pointer, @Nullable String value, int max) {
    return parsed(pointer, required(pointer, value), text -> checkedText(text, max));
  }

  Optional<String> optionalText(String pointer, @Nullable String value, int max) {
    return parsed(pointer, Optional.ofNullable(value), text -> checkedText(text, max));
  }

  private static String checkedText(String text, int max) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > max) {
      throw new InvalidValueException("expected 1 to " + max + " characters");
    }
    return SafeText.require(text);
  }

  Optional<DomainName> domainName(String pointer, @Nullable String value) {
    return parsed(pointer, required(pointer, value), DomainName::parse);
  }

  /** Parses one of a fixed set of names. */
  <T> Optional<T> word(
      String pointer,
      @Nullable String value,
      Function<String, Optional<T>> ofWord,
      String expected) {
    return parsed(
        pointer,
        required(pointer, value),
        text ->
            ofWord
                .apply(text)
                .orElseThrow(() -> new InvalidValueException("expected one of " + expected)));
  }

  /** Validates a domain's variables: names of placeholders, values that are safe anywhere. */
  public void variables(Map<String, String> variables) {
    variables.forEach(
        (name, value) -> {
          String pointer = "/variables/" + step(name);
          if (!Template.isVariable(name)) {
            add(pointer, "is not a name; expected 1 to 32 of A-Z and 0-9, not starting with EMAIL");
          }
          optionalText(pointer, value, MAX_VARIABLE);
          if (value.indexOf('%') >= 0) {
            add(pointer, "must not have a %");
          }
        });
  }

  /** Parses a URL with one of the schemes, and with a host where the scheme has one. */
  public static URI url(String text, Set<String> schemes) {
    String expected = "expected a URL with " + String.join(" or ", schemes);
    if (text.length() > MAX_URL) {
      throw new InvalidValueException(expected + " of at most " + MAX_URL + " characters");
    }
    SafeText.require(text);
    try {
      URI url = new URI(text);
      boolean good =
          url.getScheme() != null
              && schemes.contains(url.getScheme())
              && (url.isOpaque() || (url.getHost() != null && url.getRawUserInfo() == null));
      if (!good || (url.isOpaque() && "https".equals(url.getScheme()))) {
        throw new InvalidValueException(expected + " and a host in ASCII");
      }
      return URI.create(url.toASCIIString());
    } catch (URISyntaxException e) {
      throw new InvalidValueException(expected + ", percent-encoded where needed");
    }
  }
}
