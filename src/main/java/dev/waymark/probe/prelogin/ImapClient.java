package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.report.ProbeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** IMAP before login: RFC 9051 sections 6.1.1, 6.2.1 and 7.1. */
final class ImapClient implements PreLoginClient {
  private static final String AUTH = "AUTH=";

  @Override
  public Capabilities greet(LineConnection connection) throws ProbeAbortedException {
    String greeting = connection.line();
    Greeting.IMAP.require(greeting);
    String condition = SaslMechanisms.words(greeting).get(1).toUpperCase(Locale.ROOT);
    if (condition.startsWith("BYE")) {
      throw new ProbeAbortedException(ProbeCode.SERVICE_REFUSED);
    }
    if (condition.startsWith("PREAUTH")) {
      throw new ProbeAbortedException(ProbeCode.PREAUTH);
    }
    return capabilities(connection, "a1");
  }

  @Override
  public void startTls(LineConnection connection) throws ProbeAbortedException {
    connection.send("a2 STARTTLS");
    if (!completes(connection, "a2", new ArrayList<>())) {
      throw new ProbeAbortedException(ProbeCode.STARTTLS_REFUSED);
    }
  }

  @Override
  public Capabilities afterTls(LineConnection connection) throws ProbeAbortedException {
    return capabilities(connection, "a3");
  }

  @Override
  public void quit(LineConnection connection) {
    connection.sendLast("a4 LOGOUT");
  }

  private static Capabilities capabilities(LineConnection connection, String tag)
      throws ProbeAbortedException {
    connection.send(tag + " CAPABILITY");
    List<String> words = new ArrayList<>();
    if (!completes(connection, tag, words)) {
      throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
    }
    boolean disabled = words.contains("LOGINDISABLED");
    Set<AuthMethod> methods =
        SaslMechanisms.methods(
            words.stream()
                .filter(word -> word.startsWith(AUTH))
                .map(word -> word.substring(AUTH.length()))
                .toList());
    if (!disabled) {
      methods.add(AuthMethod.PASSWORD_CLEARTEXT); // the LOGIN command
    }
    return new Capabilities(words.contains("STARTTLS"), List.copyOf(methods), disabled);
  }

  /** Reads up to the tagged answer; true if that is OK. Collects capabilities on the way. */
  private static boolean completes(LineConnection connection, String tag, List<String> capabilities)
      throws ProbeAbortedException {
    while (true) {
      List<String> words = SaslMechanisms.words(connection.line().toUpperCase(Locale.ROOT));
      if (words.size() < 2) {
        throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
      }
      if (words.get(0).equalsIgnoreCase(tag)) {
        return words.get(1).equals("OK");
      }
      if (!words.get(0).equals("*")) {
        throw new ProbeAbortedException(ProbeCode.PROTOCOL_ERROR);
      }
      if (words.get(1).equals("BYE")) {
        throw new ProbeAbortedException(ProbeCode.SERVICE_REFUSED);
      }
      if (words.get(1).equals("CAPABILITY")) {
        capabilities.addAll(words.subList(2, words.size()));
      }
    }
  }
}
