package dev.waymark.probe;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Port;
import dev.waymark.mail.Security;
import dev.waymark.mail.StandardPort;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Summarizes a result in one sentence: its state, its publication, and the remedy. */
final class EndpointSummary {
  private static final List<Security> PREFERRED_MODES =
      List.of(Security.TLS, Security.STARTTLS, Security.PLAIN);

  private EndpointSummary() {}

  /**
   * Returns the sentence of a result.
   *
   * @param methods the published authentication methods of the endpoint
   * @param others the known results of the same host and protocol; a broken endpoint's sentence
   *     names the one to publish instead
   */
  static String of(
      EndpointResult result, Set<AuthMethod> methods, Collection<EndpointResult> others) {
    return switch (result.verdict()) {
      case OK ->
          label(result)
              + " works"
              + (result.published()
                  ? disagreement(result, methods).orElse(", as published.")
                  : "; it is not published.");
      case WARNING ->
          label(result)
              + " works, but it "
              + findings(result)
              + "; "
              + remedy(result)
              + disagreement(result, methods).orElse(".");
      case UNUSABLE ->
          subject(result) + " " + findings(result) + "; " + whatNow(result, others) + ".";
      case BLOCKED ->
          "Policy does not allow connections to this host and port; the operator of this service can"
              + " allow them.";
    };
  }

  /** Reports that the server offers no published method, so that clients cannot log in. */
  private static Optional<String> disagreement(EndpointResult result, Set<AuthMethod> published) {
    List<AuthMethod> offered =
        result.mode().isProtected()
            ? result.authentication().afterTls()
            : result.authentication().beforeTls();
    boolean agrees =
        offered.isEmpty()
            || published.isEmpty()
            || offered.stream().anyMatch(published::contains)
            // No server announces these.
            || published.contains(AuthMethod.NONE)
            || published.contains(AuthMethod.CLIENT_IP_ADDRESS);
    return agrees
        ? Optional.empty()
        : Optional.of(
            ", but it offers none of the published ways to log in: publish "
                + offered.stream().map(AuthMethod::wireName).collect(Collectors.joining(" or "))
                + ".");
  }

  private static String whatNow(EndpointResult result, Collection<EndpointResult> others) {
    return result.published()
        ? instead(others).orElseGet(() -> "it is published: " + remedy(result))
        : "it is not published";
  }

  /** Recommends the best protected endpoint that works. */
  private static Optional<String> instead(Collection<EndpointResult> others) {
    return others.stream()
        .filter(other -> other.mode().isProtected())
        .filter(other -> other.verdict().isUsable())
        .min(
            Comparator.comparingInt((EndpointResult other) -> other.verdict().severity())
                .thenComparing(other -> !other.published())
                .thenComparingInt(other -> PREFERRED_MODES.indexOf(other.mode()))
                .thenComparing(other -> !isStandard(other)))
        .map(
            other ->
                other.published()
                    ? shortLabel(other) + " works and is published: withdraw this one"
                    : shortLabel(other) + " works: publish that");
  }

  private static boolean isStandard(EndpointResult result) {
    return StandardPort.fits(result.protocol(), result.port(), result.mode());
  }

  /** The number alone where it tells the mode. */
  private static String shortLabel(EndpointResult result) {
    return result.mode() == Security.TLS && isStandard(result)
        ? result.port().toString()
        : label(result);
  }

  private static String label(EndpointResult result) {
    return result.port() + mode(result.mode());
  }

  private static String mode(Security mode) {
    return switch (mode) {
      case TLS -> " with TLS";
      case STARTTLS -> " with STARTTLS";
      case PLAIN -> " without TLS";
    };
  }

  /** Names the subject of the first code: the port as such, or the port in this mode. */
  private static String subject(EndpointResult result) {
    ProbeCode first = result.codes().get(0);
    return first.concernsWholePort() ? result.port().toString() : label(result);
  }

  private static int severity(ProbeCode code, Port port) {
    return ProbeCode.verdict(Set.of(code), port).severity();
  }

  private static String findings(EndpointResult result) {
    return result.codes().stream()
        .map(
            code ->
                CodeMessages.finding(code)
                    .formatted(result.protocol().wireName().toUpperCase(Locale.ROOT)))
        .collect(Collectors.joining(" and "));
  }

  private static String remedy(EndpointResult result) {
    return result.codes().stream()
        .max(Comparator.comparingInt(code -> severity(code, result.port())))
        .map(CodeMessages::remedy)
        .orElse("");
  }
}
