package dev.waymark.console.probe;

import dev.waymark.probe.report.CertificateDetails;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.TlsDetails;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * One endpoint that was looked at, for people.
 *
 * @param where protocol, port and mode
 * @param detail what is there and what to do about it, in one sentence
 * @param certificate one line; absent where no TLS came about
 */
record EndpointView(
    VerdictView finish,
    String where,
    String host,
    boolean published,
    String detail,
    Optional<String> certificate) {

  static EndpointView of(EndpointResult result) {
    return new EndpointView(
        VerdictView.of(result),
        "%s %s, %s"
            .formatted(
                result.protocol().wireName().toUpperCase(Locale.ROOT),
                result.port(),
                Matrix.title(result.mode())),
        result.host().text(),
        result.published(),
        result.detail(),
        result.tls().map(TlsDetails::certificate).map(EndpointView::line));
  }

  /** Names come first: that they do not fit is what is wrong most often. */
  private static String line(CertificateDetails certificate) {
    return "Certificate for %s; from %s; until %s."
        .formatted(
            certificate.names().isEmpty()
                ? certificate.subject()
                : String.join(", ", certificate.names()),
            certificate.issuer(),
            LocalDate.ofInstant(certificate.notAfter(), ZoneOffset.UTC));
  }
}
