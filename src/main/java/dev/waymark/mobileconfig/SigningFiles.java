package dev.waymark.mobileconfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The files of the signing identity. They are looked at whenever a profile is signed, so a renewed
 * certificate needs no restart, and read again when they have changed. What does not fit signs
 * nothing: neither do the files from before.
 */
public final class SigningFiles {
  private static final Logger LOG = Logger.getLogger(SigningFiles.class);

  private final Path certificate;
  private final Path key;
  private Optional<Loaded> loaded = Optional.empty();
  private Optional<Complaint> logged = Optional.empty();

  /** The attributes by which a changed file is recognised. */
  private record Stamp(FileTime modified, long size, Optional<Object> file) {}

  private record Stamps(Optional<Stamp> certificate, Optional<Stamp> key) {}

  private record Loaded(Stamps stamps, SigningIdentity identity) {
    /** True for the same files; missing files equal no others. */
    boolean isOf(Stamps now) {
      return stamps.equals(now) && now.certificate().isPresent() && now.key().isPresent();
    }
  }

  private record Complaint(Stamps stamps, String reason) {}

  private SigningFiles(Path certificate, Path key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * The files that the settings name, after a look whether they can sign now; empty where profiles
   * are not to be signed.
   */
  public static Optional<SigningFiles> of(
      Optional<Path> certificate, Optional<Path> key, Instant now)
      throws UnusableIdentityException {
    if (certificate.isPresent() != key.isPresent()) {
      throw new UnusableIdentityException(
          "%s is set without %s: set both to sign Apple profiles, or neither."
              .formatted(
                  certificate.isPresent()
                      ? UnusableIdentityException.CERTIFICATE
                      : UnusableIdentityException.KEY,
                  certificate.isPresent()
                      ? UnusableIdentityException.KEY
                      : UnusableIdentityException.CERTIFICATE));
    }
    if (certificate.isEmpty()) {
      return Optional.empty();
    }
    SigningFiles files = new SigningFiles(certificate.get(), key.orElseThrow());
    files.current(files.stamps(), now);
    return Optional.of(files);
  }

  /** The identity in the files as they are now, valid at this time. */
  synchronized SigningIdentity identity(Instant now) throws UnusableIdentityException {
    Stamps stamps = stamps();
    try {
      SigningIdentity identity = current(stamps, now);
      logged = Optional.empty();
      return identity;
    } catch (UnusableIdentityException e) {
      log(new Complaint(stamps, e.reason()));
      throw e;
    }
  }

  /** Once for each change, however many profiles are asked for meanwhile. */
  private void log(Complaint complaint) {
    if (!logged.equals(Optional.of(complaint))) {
      logged = Optional.of(complaint);
      LOG.errorf("No profile can be signed. %s", complaint.reason());
    }
  }

  private SigningIdentity current(Stamps stamps, Instant now) throws UnusableIdentityException {
    if (loaded.filter(before -> before.isOf(stamps)).isEmpty()) {
      // A failure is not remembered: mending a file's mode changes no stamp.
      loaded = Optional.empty();
      loaded = Optional.of(new Loaded(stamps, read()));
    }
    SigningIdentity identity = loaded.orElseThrow().identity();
    identity.checkDates(now);
    return identity;
  }

  private SigningIdentity read() throws UnusableIdentityException {
    List<X509Certificate> chain = chain(bytes(certificate, UnusableIdentityException.CERTIFICATE));
    return SigningIdentity.of(KeyFile.parse(bytes(key, UnusableIdentityException.KEY)), chain);
  }

  private static byte[] bytes(Path file, String setting) throws UnusableIdentityException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnusableIdentityException(
          setting + " names no file: correct the path, or make the file.", e);
    } catch (IOException e) {
      throw new UnusableIdentityException(
          setting + " cannot be read: let this service read the file, and no other user write it.",
          e);
    }
  }

  /** PEM, one or more; or one in DER. */
  private static List<X509Certificate> chain(byte[] file) throws UnusableIdentityException {
    String message =
        UnusableIdentityException.CERTIFICATE
            + " holds no readable certificate: it must be a PEM file, the signer's certificate"
            + " first, its issuers after it.";
    try {
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(file))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (chain.isEmpty()) {
        throw new UnusableIdentityException(message);
      }
      return chain;
    } catch (CertificateException e) {
      throw new UnusableIdentityException(message, e);
    }
  }

  private Stamps stamps() {
    return new Stamps(stamp(certificate), stamp(key));
  }

  /** Empty where there is no such file, which reading it explains. */
  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new Stamp(
              attributes.lastModifiedTime(),
              attributes.size(),
              Optional.ofNullable(attributes.fileKey())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
