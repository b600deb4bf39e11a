package dev.waymark.probe.wire;

import dev.waymark.probe.report.Code;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Which protocol a first line belongs to. */
enum Greeting {
  IMAP("\\* (?:OK|PREAUTH|BYE)\\b.*"),
  POP3("(?:\\+OK|-ERR)\\b.*"),
  SMTP("[245][0-9]{2}(?:[ -].*)?"),
  SIEVE("\"[A-Z0-9]+\".*|(?:OK|NO|BYE)\\b.*"),
  SSH("SSH-.*"),
  HTTP("HTTP/.*");

  private final Pattern form;

  Greeting(String form) {
    this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Stops where the line is no greeting of this protocol, and says whether of another one. */
  void require(String line) throws Stop {
    if (!fits(line)) {
      boolean another = Arrays.stream(values()).anyMatch(greeting -> greeting.fits(line));
      throw new Stop(another ? Code.WRONG_PROTOCOL : Code.PROTOCOL_ERROR);
    }
  }

  private boolean fits(String line) {
    return form.matcher(line).matches();
  }
}
