package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.report.ProbeCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** POP3 before login: RFC 1939 section 3, RFC 2449 section 5, RFC 2595 section 4. */
final class Pop3Client implements PreLoginClient {
  /** The time stamp of a server that knows APOP: RFC 1939 section 7. */
  private static final Pattern APOP = Pattern.compile("<[^<>@ ]+@[^<>@ ]+>");

  private boolean apop;

  @Override
  public Capabilities greet(LineConnection connection) throws ProbeAbortedException {
    String greeting = connection.line();
    Greeting.POP3.require(greeting);
    if (!isOk(greeting)) {
      throw new ProbeAbortedException(ProbeCode.SERVICE_REFUSED);
    }
    apop = APOP.matcher(greeting).find();
    return afterTls(connection);
  }

  @Override
  public void startTls(LineConnection connection) throws ProbeAbortedException {
    connection.send("STLS");
    if (!isOk(status(connection))) {
      throw new ProbeAbortedException(ProbeCode.STARTTLS_REFUSED);
    }
  }

  @Override
  public Capabilities afterTls(LineConnection connection) throws ProbeAbortedException {
    connection.send("CAPA");
    // A server that does not know CAPA may still take USER and PASS.
    return isOk(status(connection))
        ? capabilities(connection)
        : new Capabilities(false, methods(EnumSet.of(AuthMethod.PASSWORD_CLEARTEXT)), false);
  }

  @Override
  public void quit(LineConnection connection) {
    connection.sendLast("QUIT");
  }

  private Capabilities capabilities(LineConnection connection) throws ProbeAbortedException {
    Set<AuthMethod> methods = EnumSet.noneOf(AuthMethod.class);
    boolean startTls = false;
    for (String line = connection.line(); !line.equals("."); line = connection.line()) {
      List<String> words = SaslMechanisms.words(line.toUpperCase(Locale.ROOT));
      String name = words.isEmpty() ? "" : words.get(0);
      startTls |= name.equals("STLS");
      if (name.equals("USER")) {
        methods.add(AuthMethod.PASSWORD_CLEARTEXT);
      } else if (name.equals("SASL")) {
        methods.addAll(SaslMechanisms.methods(words));
      }
    }
    return new Capabilities(startTls, methods(methods), false);
  }

  private List<AuthMethod> methods(Set<AuthMethod> announced) {
    if (apop) {
      announced.add(AuthMethod.PASSWORD_ENCRYPTED);
    }
    return new ArrayList<>(announced);
  }

  private static String status(LineConnection connection) throws ProbeAbortedException {
    String line = connection.line();
    if (!isOk(line) && !line.regionMatches(true, 0, "-ERR", 0, "-ERR".length())) {
      throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
    }
    return line;
  }

  private static boolean isOk(String line) {
    return line.regionMatches(true, 0, "+OK", 0, "+OK".length());
  }
}
