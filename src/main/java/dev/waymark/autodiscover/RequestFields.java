package dev.waymark.autodiscover;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the elements of a request that mean something, by local name in any letter case; the
 * first of each counts, and blank ones do not.
 */
final class RequestFields extends DefaultHandler {
  private static final String ROOT = "autodiscover";
  private static final String ADDRESS = "emailaddress";
  private static final String LEGACY_DN = "legacydn";
  private static final String SCHEMA = "acceptableresponseschema";
  private static final Set<String> FIELDS = Set.of(ADDRESS, LEGACY_DN, SCHEMA);

  private final Map<String, String> fields = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean complete;

  /** Returns true after the root element; everything behind it is ignored. */
  boolean isComplete() {
    return complete;
  }

  Optional<String> address() {
    return Optional.ofNullable(fields.get(ADDRESS));
  }

  Optional<String> legacyDn() {
    return Optional.ofNullable(fields.get(LEGACY_DN));
  }

  Optional<String> schema() {
    return Optional.ofNullable(fields.get(SCHEMA));
  }

  @Override
  public void startElement(String namespace, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (depth == 0 && !lower(name).equals(ROOT)) {
      throw new SAXException("another root element");
    }
    depth++;
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void endElement(String namespace, String name, String qualified) {
    depth--;
    complete = depth == 0;
    String field = lower(name);
    if (FIELDS.contains(field) && !text.toString().isBlank()) {
      fields.putIfAbsent(field, text.toString().strip());
    }
    text.setLength(0);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
