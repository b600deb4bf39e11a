package dev.waymark.security.session;

/** Path of the console. */
public final class ConsolePath {
  public static final String ROOT = "/console";
  public static final String SIGN_IN = ROOT + "/sign-in";
  public static final String PROVIDERS = ROOT + "/providers";
  public static final String DOMAINS = ROOT + "/domains";
  public static final String IMPORT = ROOT + "/import";
  public static final String AUDIT = ROOT + "/audit";
  public static final String TOKENS = ROOT + "/tokens";

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
