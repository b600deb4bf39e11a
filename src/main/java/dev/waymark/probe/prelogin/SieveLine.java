package dev.waymark.probe.prelogin;

import dev.waymark.probe.report.ProbeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A logical line of ManageSieve: atoms, quoted strings, and literals, which may hold line ends (RFC
 * 5804 section 4). A string's token begins with a quotation mark, also if it was sent as a literal.
 */
final class SieveLine {
  private static final Pattern LITERAL = Pattern.compile("\\{([0-9]{1,10})\\+?}$");
  private static final int MAX_LITERAL = 64 * 1024;

  private SieveLine() {}

  static List<String> read(LineConnection connection) throws ProbeAbortedException {
    List<String> tokens = new ArrayList<>();
    String line = connection.line();
    Matcher literal = LITERAL.matcher(line);
    while (literal.find()) {
      tokenize(line.substring(0, literal.start()), tokens);
      tokens.add("\"" + octets(connection, Long.parseLong(literal.group(1))));
      line = connection.line();
      literal = LITERAL.matcher(line);
    }
    tokenize(line, tokens);
    return tokens;
  }

  private static String octets(LineConnection connection, long count) throws ProbeAbortedException {
    if (count > MAX_LITERAL) {
      throw new ProbeAbortedException(ProbeCode.LIMIT_EXCEEDED);
    }
    StringBuilder octets = new StringBuilder();
    for (long i = 0; i < count; i++) {
      octets.append((char) connection.octet());
    }
    return octets.toString();
  }

  private static void tokenize(String line, List<String> tokens) {
    StringBuilder token = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (quoted && next == '\\' && i + 1 < line.length()) {
        token.append(line.charAt(++i));
      } else if (next == '"' && token.length() == 0) {
        token.append(next);
        quoted = true;
      } else if (quoted ? next == '"' : next == ' ') {
        end(token, tokens);
        quoted = false;
      } else {
        token.append(next);
      }
    }
    end(token, tokens);
  }

  private static void end(StringBuilder token, List<String> tokens) {
    if (token.length() > 0) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }

  static boolean isString(String token) {
    return token.startsWith("\"");
  }

  static String string(String token) {
    return isString(token) ? token.substring(1) : token;
  }

  /** The first token as a greeting would show it. */
  static String text(List<String> tokens) {
    if (tokens.isEmpty()) {
      return "";
    }
    return isString(tokens.get(0)) ? tokens.get(0) + "\"" : String.join(" ", tokens);
  }
}
