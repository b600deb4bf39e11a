package dev.waymark.clients.search;

/**
 * A rule of a client.
 *
 * @param code stable name for programs
 * @param text what the client does, one sentence
 * @param source file and version of the program, or other evidence
 * @param verified it was seen at the real program
 */
public record Rule(String code, String text, String source, boolean verified) {
  /** A rule that was run against the real program. */
  public static Rule seen(String code, String text, String source) {
    return new Rule(code, text, source, true);
  }

  /** A rule that was only read, in source code or elsewhere. */
  public static Rule read(String code, String text, String source) {
    return new Rule(code, text, source, false);
  }
}
