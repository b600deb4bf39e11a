package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.report.ProbeCode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ManageSieve before login: RFC 5804 sections 1.7, 2.2 and 2.3. */
final class SieveClient implements PreLoginClient {

  @Override
  public Capabilities greet(LineConnection connection) throws ProbeAbortedException {
    List<String> first = SieveLine.read(connection);
    Greeting.SIEVE.require(SieveLine.text(first));
    return capabilities(connection, first);
  }

  @Override
  public void startTls(LineConnection connection) throws ProbeAbortedException {
    connection.send("STARTTLS");
    List<String> answer = SieveLine.read(connection);
    if (!isResponse(answer)) {
      throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
    }
    if (!isOk(answer)) {
      throw new ProbeAbortedException(ProbeCode.STARTTLS_REFUSED);
    }
  }

  /** The server sends its list again by itself: RFC 5804 section 2.2. */
  @Override
  public Capabilities afterTls(LineConnection connection) throws ProbeAbortedException {
    return capabilities(connection, SieveLine.read(connection));
  }

  @Override
  public void quit(LineConnection connection) {
    connection.sendLast("LOGOUT");
  }

  private static Capabilities capabilities(LineConnection connection, List<String> first)
      throws ProbeAbortedException {
    Set<AuthMethod> methods = EnumSet.noneOf(AuthMethod.class);
    Set<String> names = new HashSet<>();
    List<String> line = first;
    for (; !isResponse(line); line = SieveLine.read(connection)) {
      if (line.isEmpty() || !SieveLine.isString(line.get(0))) {
        throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
      }
      String name = SieveLine.string(line.get(0)).toUpperCase(Locale.ROOT);
      names.add(name);
      if (name.equals("SASL") && line.size() > 1) {
        methods.addAll(SaslMechanisms.methods(SaslMechanisms.words(SieveLine.string(line.get(1)))));
      }
    }
    if (!isOk(line)) {
      throw new ProbeAbortedException(ProbeCode.SERVICE_REFUSED);
    }
    // RFC 5804 section 1.7 demands both; VERSION, too, but servers older than the RFC lack it.
    if (!names.contains("IMPLEMENTATION") || !names.contains("SIEVE")) {
      throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
    }
    return new Capabilities(names.contains("STARTTLS"), List.copyOf(methods), false);
  }

  private static boolean isResponse(List<String> line) {
    return isOk(line) || is(line, "NO") || is(line, "BYE");
  }

  private static boolean isOk(List<String> line) {
    return is(line, "OK");
  }

  private static boolean is(List<String> line, String word) {
    return !line.isEmpty() && line.get(0).equalsIgnoreCase(word);
  }
}
