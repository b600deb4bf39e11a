package dev.waymark.security.session;

/** Where the console is. */
public final class ConsolePath {
  public static final String ROOT = "/console";

  private ConsolePath() {}

  /**
   * Whether a path is the console's.
   *
   * @param path without a query
   */
  public static boolean includes(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }
}
