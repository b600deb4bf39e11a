package dev.waymark.probe.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;

/**
 * The server's own certificate. Texts are cut and free of control characters, because a certificate
 * can hold any text.
 *
 * @param names the dNSName and iPAddress entries of the subjectAltName, RFC 5280 section 4.2.1.6
 */
public record CertificateDetails(
    String subject,
    String issuer,
    List<String> names,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant notBefore,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant notAfter) {
  public CertificateDetails {
    names = List.copyOf(names);
  }
}
