package dev.waymark.catalogue.document;

import dev.waymark.audit.ProviderScope;
import dev.waymark.mail.address.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a provider within this service. */
public record ProviderId(String text) {
  private static final Pattern SYNTAX = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

  /** A path of the staff API. */
  private static final String RESERVED = "import";

  private static final String EXPECTED =
      "not an id; expected 1 to 63 of a-z, 0-9, dot and hyphen, not starting with dot or hyphen,"
          + " and not \"import\"";

  public ProviderId {
    if (!isValid(text)) {
      throw new InvalidValueException(EXPECTED);
    }
  }

  /**
   * The id of a provider that a caller may see.
   *
   * @throws dev.waymark.finding.ChangeRejectedException where it is outside: then there is no such
   *     provider
   */
  public static ProviderId visible(String text, ProviderScope scope) {
    ProviderId id = new ProviderId(text);
    scope.require(id.text());
    return id;
  }

  /**
   * The id of a provider that a caller may create or change; it need not exist.
   *
   * @throws dev.waymark.finding.ChangeRejectedException where it is outside
   */
  public static ProviderId writable(String text, ProviderScope scope) {
    ProviderId id = new ProviderId(text);
    scope.requireForWriting(id.text());
    return id;
  }

  public static boolean isValid(String text) {
    return SYNTAX.matcher(text).matches() && !RESERVED.equals(text);
  }

  /** The error of a text that is not an id. */
  public static Optional<String> problem(String text) {
    return isValid(text) ? Optional.empty() : Optional.of(EXPECTED);
  }

  @Override
  public String toString() {
    return text;
  }
}
