package dev.waymark.console.lookup;

import dev.waymark.pages.sheet.SettingsSheet;
import java.util.List;
import java.util.Optional;

/**
 * Reply to a customer.
 *
 * @param page URL of the customer's setup page
 * @param broken servers that failed in the last probe; empty without a recent probe
 */
record Reply(
    String address, SettingsSheet sheet, Optional<String> page, Optional<List<String>> broken) {

  /** Tells whether a recent probe found all servers working. */
  public boolean works() {
    return broken.filter(List::isEmpty).isPresent();
  }
}
