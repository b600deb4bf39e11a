package dev.waymark.net.tls;

/** A fault of a server's certificate; each is found by a check of its own. */
public enum CertificateFault {
  EXPIRED,
  NOT_YET_VALID,
  /** No name in the certificate is the configured host. */
  NAME_MISMATCH,
  /** The certificate is its own issuer, and not trusted. */
  SELF_SIGNED,
  /** The chain does not reach a trusted root. */
  UNTRUSTED,
  /** The certificate expires in less than 14 days; a client still accepts it. */
  EXPIRES_SOON
}
