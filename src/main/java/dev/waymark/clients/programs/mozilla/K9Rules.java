package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.search.Rule;
import java.util.List;

/** Rules of Thunderbird for Android. */
final class K9Rules {
  static final String VERSION = "a59bd679";

  static final Rule LISTS =
      Rule.seen(
          "K9_FIRST_SERVER",
          "Thunderbird for Android reads all servers and uses the first of each kind.",
          source("RealAutoconfigFetcher"));
  static final Rule CRASH =
      Rule.seen(
          "K9_UNCAUGHT_EXCEPTION",
          "Port 0 and a host name with white space around it end the whole search.",
          source("RealAutoconfigParser"));
  static final Rule UNTRUSTED =
      Rule.read(
          "K9_UNTRUSTED",
          "Thunderbird for Android asks the person before it uses settings that came over http.",
          source("OkHttpFetcher"));
  static final Rule MX =
      Rule.read(
          "K9_MX",
          "Thunderbird for Android asks the autoconfig host and the central database for the"
              + " domain of the best MX host.",
          source("MxLookupAutoconfigDiscovery"));
  static final Rule MANUAL =
      Rule.read(
          "K9_MANUAL",
          "Thunderbird for Android guesses nothing; the person types all settings.",
          source("AutoconfigDiscovery"));

  private K9Rules() {}

  private static String source(String file) {
    return "feature/autodiscovery/autoconfig/" + file + ".kt, thunderbird-android " + VERSION;
  }

  static List<Rule> all() {
    return List.of(LISTS, CRASH, UNTRUSTED, MX, MANUAL);
  }
}
