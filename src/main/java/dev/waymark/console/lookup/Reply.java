package dev.waymark.console.lookup;

import dev.waymark.pages.sheet.SettingsSheet;
import java.util.List;
import java.util.Optional;

/**
 * What a customer is told.
 *
 * @param page where the customer's device is set up
 * @param broken servers that the last probe found broken; absent where there was none lately
 */
record Reply(
    String address, SettingsSheet sheet, Optional<String> page, Optional<List<String>> broken) {

  /** Whether a probe found nothing broken. */
  public boolean works() {
    return broken.filter(List::isEmpty).isPresent();
  }
}
