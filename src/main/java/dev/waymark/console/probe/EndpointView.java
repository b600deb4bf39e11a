package dev.waymark.console.probe;

import dev.waymark.probe.report.CertificateDetails;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.TlsDetails;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Result of one endpoint.
 *
 * @param where protocol, port and mode
 * @param detail finding and remedy, in one sentence
 * @param certificate one line; empty without TLS
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

  /** Starts with the names, since a name mismatch is the most frequent fault. */
  private static String line(CertificateDetails certificate) {
    return "Certificate for %s; issued by %s; valid until %s."
        .formatted(
            certificate.names().isEmpty()
                ? certificate.subject()
                : String.join(", ", certificate.names()),
            certificate.issuer(),
            LocalDate.ofInstant(certificate.notAfter(), ZoneOffset.UTC));
  }
}
