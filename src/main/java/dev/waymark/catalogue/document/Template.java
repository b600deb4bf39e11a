package dev.waymark.catalogue.document;

import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text with {@code %NAME%} placeholders. Filled in one pass: values are never scanned again. */
public record Template(String text) {
  static final String EMAIL_DOMAIN = "EMAILDOMAIN";

  /** Not {@code %C3%A6}: in a URL these are two octets of a letter, RFC 3986 section 2.1. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?![A-F][0-9A-F]%[0-9A-F]{2})([A-Z][A-Z0-9]{0,31})%");

  private static final Pattern VARIABLE = Pattern.compile("(?!EMAIL)[A-Z][A-Z0-9]{0,31}");

  /** Placeholders that clients fill in, only in user names. */
  private static final Set<String> OF_ADDRESSES = Set.of("EMAILADDRESS", "EMAILLOCALPART");

  /** Returns true if a document fills in the domain itself, so that its length matters. */
  public static boolean namesDomain(String document) {
    return document.contains("%" + EMAIL_DOMAIN + "%");
  }

  static boolean isVariable(String name) {
    return VARIABLE.matcher(name).matches();
  }

  /** All placeholders. */
  Set<String> placeholders() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The placeholders that are a domain's own variables. */
  Set<String> variables() {
    Set<String> names = placeholders();
    names.removeIf(name -> !isVariable(name));
    return names;
  }

  /**
   * Fills in every placeholder.
   *
   * @throws InvalidValueException for a placeholder that is not in {@code values}
   */
  String fill(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(valueOf(match, values)));
  }

  /** {@link #fill} for user names: placeholders of the address stay. */
  String fillVariables(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    OF_ADDRESSES.contains(match.group(1)) || EMAIL_DOMAIN.equals(match.group(1))
                        ? match.group()
                        : valueOf(match, values)));
  }

  /** {@link #fill} for URLs: an IPv6 address as host gets its brackets. */
  String fillUrl(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String value = valueOf(match, values);
              boolean isHost = text.startsWith("https://") && match.start() == "https://".length();
              return Matcher.quoteReplacement(
                  isHost && value.indexOf(':') >= 0 ? Host.parse(value).urlText() : value);
            });
  }

  private static String valueOf(MatchResult match, Map<String, String> values) {
    String value = values.get(match.group(1));
    if (value == null) {
      throw new InvalidValueException("%" + match.group(1) + "% cannot be used here");
    }
    return value;
  }
}
