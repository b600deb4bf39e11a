package dev.waymark.probe.report;

/**
 * The TLS connection that a handshake established.
 *
 * @param version as the JDK writes it: {@code TLSv1.3}
 * @param cipher the IANA name of the cipher suite
 */
public record TlsDetails(String version, String cipher, CertificateDetails certificate) {}
