package dev.waymark.mail;

import java.net.URI;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A help page of the provider.
 *
 * @param text what it is about, by language tag (BCP 47)
 */
public record Documentation(URI url, SortedMap<String, String> text) {
  public Documentation {
    text = Collections.unmodifiableSortedMap(new TreeMap<>(text));
  }
}
