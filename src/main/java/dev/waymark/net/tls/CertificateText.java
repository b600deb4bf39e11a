package dev.waymark.net.tls;

import dev.waymark.mail.address.SafeText;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The readable part of a server's certificate. Texts are cut and free of control characters,
 * because a certificate can hold any text.
 *
 * @param names the dNSName and iPAddress entries of the subjectAltName, RFC 5280 section 4.2.1.6
 */
public record CertificateText(
    String subject, String issuer, List<String> names, Instant notBefore, Instant notAfter) {
  private static final int MAX_TEXT = 256;
  private static final int MAX_NAMES = 100;

  public CertificateText {
    names = List.copyOf(names);
  }

  static CertificateText of(X509Certificate certificate) {
    return new CertificateText(
        readable(certificate.getSubjectX500Principal().getName()),
        readable(certificate.getIssuerX500Principal().getName()),
        CertificateNames.of(certificate).all().stream()
            .limit(MAX_NAMES)
            .map(CertificateText::readable)
            .toList(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  private static String readable(String text) {
    return text.codePoints()
        .limit(MAX_TEXT)
        .mapToObj(Character::toString)
        .map(character -> SafeText.isSafe(character) ? character : "?")
        .collect(Collectors.joining());
  }
}
