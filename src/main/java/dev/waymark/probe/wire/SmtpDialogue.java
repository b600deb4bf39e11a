package dev.waymark.probe.wire;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.report.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** RFC 5321 sections 3.1 and 4.2, RFC 3207 section 4, RFC 4954 section 3. */
final class SmtpDialogue implements Dialogue {
  private static final Pattern REPLY_LINE = Pattern.compile("[2-5][0-9]{2}(?:[ -].*)?");
  private static final int CODE_LENGTH = 3;
  private static final String READY = "220";

  private final EhloName name;

  SmtpDialogue(EhloName name) {
    this.name = name;
  }

  /** A reply of one or more lines: its code, and the text of each line. */
  private record Reply(String code, List<String> texts) {}

  @Override
  public Capabilities greet(Wire wire) throws Stop {
    String first = wire.line();
    Greeting.SMTP.require(first);
    if (!reply(wire, first).code().equals(READY)) {
      throw new Stop(Code.SERVICE_REFUSED);
    }
    return afterTls(wire);
  }

  @Override
  public void startTls(Wire wire) throws Stop {
    wire.send("STARTTLS");
    // 454 is "not now" (RFC 3207 section 4): refused all the same.
    if (!reply(wire, wire.line()).code().equals(READY)) {
      throw new Stop(Code.STARTTLS_REFUSED);
    }
  }

  @Override
  public Capabilities afterTls(Wire wire) throws Stop {
    wire.send("EHLO " + name.on(wire.localAddress()));
    Reply reply = reply(wire, wire.line());
    return switch (reply.code()) {
      case "250" -> capabilities(reply.texts());
      // RFC 5321 section 3.2: a server that knows no EHLO, and so neither STARTTLS nor AUTH.
      case "500", "501", "502", "504" -> new Capabilities(false, List.of(), false);
      default -> throw new Stop(Code.SERVICE_REFUSED);
    };
  }

  @Override
  public void quit(Wire wire) {
    wire.sendLast("QUIT");
  }

  private static Capabilities capabilities(List<String> texts) {
    Set<AuthMethod> methods = EnumSet.noneOf(AuthMethod.class);
    boolean startTls = false;
    for (String text : texts) {
      List<String> words =
          Mechanisms.words(text.toUpperCase(Locale.ROOT).replaceFirst("^AUTH=", "AUTH "));
      String keyword = words.isEmpty() ? "" : words.get(0);
      startTls |= keyword.equals("STARTTLS");
      if (keyword.equals("AUTH")) {
        methods.addAll(Mechanisms.methods(words));
      }
    }
    return new Capabilities(startTls, List.copyOf(methods), false);
  }

  private static Reply reply(Wire wire, String first) throws Stop {
    List<String> texts = new ArrayList<>();
    String line = first;
    while (true) {
      if (!REPLY_LINE.matcher(line).matches()) {
        throw new Stop(Code.PROTOCOL_ERROR);
      }
      texts.add(line.length() > CODE_LENGTH ? line.substring(CODE_LENGTH + 1) : "");
      if (line.length() == CODE_LENGTH || line.charAt(CODE_LENGTH) == ' ') {
        return new Reply(line.substring(0, CODE_LENGTH), texts);
      }
      line = wire.line();
    }
  }
}
