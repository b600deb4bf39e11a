package dev.waymark.security.session;

/** Path of the console. */
public final class ConsolePath {
  public static final String ROOT = "/console";

  private ConsolePath() {}

  /**
   * Returns true for a path of the console.
   *
   * @param path without a query
   */
  public static boolean includes(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }
}
