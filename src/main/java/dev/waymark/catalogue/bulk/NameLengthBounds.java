package dev.waymark.catalogue.bulk;

import dev.waymark.mail.address.DomainName;

/**
 * Bounds of the lengths of names that fit a document with the same variables. A template filled
 * with a valid name can break only rules of length (RFC 1035, section 2.3.4): of the whole, of the
 * first label, which text may precede, and of the last, which text may follow. So a name fits that
 * is in no respect longer than names that fitted.
 *
 * @param whole in characters
 * @param first label
 * @param last label
 */
record NameLengthBounds(int whole, int first, int last) {
  /** Covers every name. */
  static final NameLengthBounds ANY =
      new NameLengthBounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  static final NameLengthBounds NONE = new NameLengthBounds(0, 0, 0);

  static NameLengthBounds of(DomainName name) {
    String text = name.ascii();
    return new NameLengthBounds(
        text.length(), text.indexOf('.'), text.length() - text.lastIndexOf('.') - 1);
  }

  /** Excludes names with two hyphens: A-labels have more rules. */
  boolean covers(DomainName name) {
    if (equals(ANY)) {
      return true;
    }
    NameLengthBounds other = of(name);
    return whole >= other.whole
        && first >= other.first
        && last >= other.last
        && !name.ascii().contains("--");
  }

  NameLengthBounds and(NameLengthBounds other) {
    return new NameLengthBounds(
        Math.max(whole, other.whole), Math.max(first, other.first), Math.max(last, other.last));
  }
}
