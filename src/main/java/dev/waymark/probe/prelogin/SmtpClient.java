package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.report.ProbeCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** SMTP before login: RFC 5321 sections 3.1, 4.2; RFC 3207 section 4; RFC 4954 section 3. */
final class SmtpClient implements PreLoginClient {
  private static final Pattern REPLY_LINE = Pattern.compile("[2-5][0-9]{2}(?:[ -].*)?");
  private static final int CODE_LENGTH = 3;
  private static final String READY = "220";

  private final EhloName name;

  SmtpClient(EhloName name) {
    this.name = name;
  }

  /** A reply of one or more lines: its code, and the text of each line. */
  private record Reply(String code, List<String> texts) {}

  @Override
  public Capabilities greet(LineConnection connection) throws ProbeAbortedException {
    String first = connection.line();
    Greeting.SMTP.require(first);
    if (!reply(connection, first).code().equals(READY)) {
      throw new ProbeAbortedException(ProbeCode.SERVICE_REFUSED);
    }
    return afterTls(connection);
  }

  @Override
  public void startTls(LineConnection connection) throws ProbeAbortedException {
    connection.send("STARTTLS");
    // 454 is "not now" (RFC 3207 section 4): refused all the same.
    if (!reply(connection, connection.line()).code().equals(READY)) {
      throw new ProbeAbortedException(ProbeCode.STARTTLS_REFUSED);
    }
  }

  @Override
  public Capabilities afterTls(LineConnection connection) throws ProbeAbortedException {
    connection.send("EHLO " + name.on(connection.localAddress()));
    Reply reply = reply(connection, connection.line());
    return switch (reply.code()) {
      case "250" -> capabilities(reply.texts());
      // RFC 5321 section 3.2: a server that knows no EHLO, and so neither STARTTLS nor AUTH.
      case "500", "501", "502", "504" -> new Capabilities(false, List.of(), false);
      default -> throw new ProbeAbortedException(ProbeCode.SERVICE_REFUSED);
    };
  }

  @Override
  public void quit(LineConnection connection) {
    connection.sendLast("QUIT");
  }

  private static Capabilities capabilities(List<String> texts) {
    Set<AuthMethod> methods = EnumSet.noneOf(AuthMethod.class);
    boolean startTls = false;
    for (String text : texts) {
      List<String> words =
          SaslMechanisms.words(text.toUpperCase(Locale.ROOT).replaceFirst("^AUTH=", "AUTH "));
      String keyword = words.isEmpty() ? "" : words.get(0);
      startTls |= keyword.equals("STARTTLS");
      if (keyword.equals("AUTH")) {
        methods.addAll(SaslMechanisms.methods(words));
      }
    }
    return new Capabilities(startTls, List.copyOf(methods), false);
  }

  private static Reply reply(LineConnection connection, String first) throws ProbeAbortedException {
    List<String> texts = new ArrayList<>();
    String line = first;
    while (true) {
      if (!REPLY_LINE.matcher(line).matches()) {
        throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
      }
      texts.add(line.length() > CODE_LENGTH ? line.substring(CODE_LENGTH + 1) : "");
      if (line.length() == CODE_LENGTH || line.charAt(CODE_LENGTH) == ' ') {
        return new Reply(line.substring(0, CODE_LENGTH), texts);
      }
      line = connection.line();
    }
  }
}
