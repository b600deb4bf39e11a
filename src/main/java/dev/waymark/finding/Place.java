package dev.waymark.finding;

import java.util.OptionalInt;

/**
 * Position of a finding: a member of a document, or a published service of settings.
 *
 * @param pointer the member, RFC 6901; empty for the whole document
 * @param service index of the published service; empty where the finding is about all of them, or
 *     about a document
 */
public record Place(String pointer, OptionalInt service) {
  private static final Place WHOLE = new Place("", OptionalInt.empty());

  /** The whole document, or the settings as a whole. */
  public static Place whole() {
    return WHOLE;
  }

  /** A member of a document. */
  public static Place pointer(String pointer) {
    return new Place(pointer, OptionalInt.empty());
  }

  /** A published service. */
  public static Place service(int index) {
    return new Place("", OptionalInt.of(index));
  }
}
