package dev.waymark.probe.prelogin;

import dev.waymark.probe.report.ProbeCode;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The form of a protocol's first line. */
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

  /** Aborts if the line is not a greeting of this protocol, and tells if it is one of another. */
  void require(String line) throws ProbeAbortedException {
    if (!fits(line)) {
      boolean another = Arrays.stream(values()).anyMatch(greeting -> greeting.fits(line));
      throw new ProbeAbortedException(
          another ? ProbeCode.WRONG_PROTOCOL : ProbeCode.PROTOCOL_ERROR);
    }
  }

  private boolean fits(String line) {
    return form.matcher(line).matches();
  }
}
