package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.CapturedLog;
import dev.waymark.mailserver.ServerIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningFilesTest {
  private static final String CERTIFICATE = "WAYMARK_MOBILECONFIG_SIGNING_CERTIFICATE";
  private static final String KEY = "WAYMARK_MOBILECONFIG_SIGNING_KEY";
  private static final String NOT_ITS_KEY =
      KEY
          + " does not belong to the first certificate of "
          + CERTIFICATE
          + ": name that certificate's key, and put the signer's certificate before its issuers'.";
  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
  private static final TestSigners SIGNERS = new TestSigners(NOW);
  private static final ServerIdentity RSA = SIGNERS.withRsa();
  private static final ServerIdentity EC = SIGNERS.withEc();

  private final Path certificate;
  private final Path key;

  SigningFilesTest(@TempDir Path directory) {
    certificate = directory.resolve("chain.pem");
    key = directory.resolve("key.pem");
  }

  @BeforeEach
  void write() {
    RSA.writeChain(certificate);
    RSA.writeKey(key);
  }

  @Test
  void areTheChainAndItsKey() throws Exception {
    SigningIdentity identity = files().identity(NOW);
    assertThat(identity.chain()).isEqualTo(RSA.chain());
    assertThat(identity.key()).isEqualTo(RSA.key());
  }

  @Test
  void takeOneCertificateInDer() throws Exception {
    Files.write(certificate, RSA.chain().get(0).getEncoded());
    assertThat(files().identity(NOW).chain()).isEqualTo(RSA.chain().subList(0, 1));
  }

  @Test
  void takeTheRootInTheChainToo() throws Exception {
    writeChain(RSA.chain().get(0), RSA.chain().get(1), SIGNERS.authority());
    assertThat(files().identity(NOW).chain()).hasSize(3);
  }

  @Test
  void areNotNeeded() throws Exception {
    assertThat(SigningFiles.of(Optional.empty(), Optional.empty(), NOW)).isEmpty();
  }

  @Test
  void needEachOther() {
    assertRefused(
        () -> SigningFiles.of(Optional.of(certificate), Optional.empty(), NOW),
        CERTIFICATE + " is set without " + KEY + ": set both to sign Apple profiles, or neither.");
    assertRefused(
        () -> SigningFiles.of(Optional.empty(), Optional.of(key), NOW),
        KEY + " is set without " + CERTIFICATE + ": set both to sign Apple profiles, or neither.");
  }

  @Test
  void mustBeThere() throws IOException {
    Files.delete(key);
    assertRefused(this::files, KEY + " names no file: correct the path, or make the file.");
    Files.createDirectory(key);
    assertRefused(
        this::files,
        KEY + " cannot be read: let this service read the file, and no other user write it.");
    Files.delete(certificate);
    assertRefused(this::files, CERTIFICATE + " names no file: correct the path, or make the file.");
  }

  @Test
  void mustHoldACertificate() throws IOException {
    String expected =
        CERTIFICATE
            + " holds no readable certificate: it must be a PEM file, the signer's certificate"
            + " first, its issuers after it.";
    for (String text :
        List.of("", "hello", "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")) {
      Files.writeString(certificate, text);
      assertRefused(this::files, expected);
    }
  }

  @Test
  void mustFitTogether() {
    EC.writeKey(key);
    assertRefused(this::files, NOT_ITS_KEY);
    SIGNERS.withRsa().writeKey(key);
    assertRefused(this::files, NOT_ITS_KEY);
    RSA.writeKey(key);
    writeChain(RSA.chain().get(1), RSA.chain().get(0));
    assertRefused(this::files, NOT_ITS_KEY);
  }

  @Test
  void mustBeAChain() {
    writeChain(RSA.chain().get(0), SIGNERS.authority());
    assertRefused(
        this::files,
        "Certificate 2 of %s did not issue certificate 1: put each issuer right after what it issued."
            .formatted(CERTIFICATE));
  }

  @Test
  void mustBeFitForSignatures() {
    write(SIGNERS.withWeakRsa());
    assertRefused(
        this::files,
        "The first certificate of %s is for an RSA key of 1024 bits: take one of 2048 or more."
            .formatted(CERTIFICATE));
    write(SIGNERS.forEncryptionOnly());
    assertRefused(
        this::files,
        "The first certificate of %s does not allow digitalSignature: take one that does."
            .formatted(CERTIFICATE));
    SIGNERS.withEd25519().writeChain(certificate);
    assertRefused(
        this::files,
        "The first certificate of %s is for a key of the kind EdDSA: take one for RSA or EC."
            .formatted(CERTIFICATE));
  }

  @Test
  void mustBeInDateAtTheStart() {
    Instant begin = NOW.minus(TestSigners.YEAR);
    Instant end = NOW.plus(TestSigners.YEAR);
    assertRefused(
        () -> files(begin.minusSeconds(1)),
        "Certificate 1 of %s is valid only from %s on: set the clock, or take one that is valid."
            .formatted(CERTIFICATE, begin));
    assertRefused(
        () -> files(end.plusSeconds(1)),
        "Certificate 1 of %s was valid until %s: renew it.".formatted(CERTIFICATE, end));
  }

  @Test
  void mustBeInDateAtEachSignature() throws Exception {
    SigningFiles files = files();
    Instant end = NOW.plus(TestSigners.YEAR);
    assertThat(files.identity(end).leaf()).isEqualTo(RSA.chain().get(0));
    assertRefused(
        () -> files.identity(end.plusSeconds(1)),
        "Certificate 1 of %s was valid until %s: renew it.".formatted(CERTIFICATE, end));
    write(new TestSigners(NOW.plus(Duration.ofDays(300))).withEc());
    assertThat(files.identity(end.plusSeconds(1)).algorithm()).isEqualTo("SHA256withECDSA");
  }

  @Test
  void areReadAgainOnlyWhenTheyHaveChanged() throws Exception {
    SigningFiles files = files();
    SigningIdentity before = files.identity(NOW);
    assertThat(files.identity(NOW)).isSameAs(before);
    write(EC);
    assertThat(files.identity(NOW).chain()).isEqualTo(EC.chain());
  }

  @Test
  void signNothingWhileTheyDoNotFit() throws Exception {
    SigningFiles files = files();
    EC.writeChain(certificate);
    assertRefused(() -> files.identity(NOW), NOT_ITS_KEY);
    EC.writeKey(key);
    assertThat(files.identity(NOW).chain()).isEqualTo(EC.chain());
    Files.delete(key);
    assertRefused(
        () -> files.identity(NOW), KEY + " names no file: correct the path, or make the file.");
    EC.writeKey(key);
    assertThat(files.identity(NOW).chain()).isEqualTo(EC.chain());
  }

  @Test
  void complainOnceForEachChange() throws Exception {
    SigningFiles files = files();
    List<String> expected = new ArrayList<>();
    CapturedLog log = new CapturedLog();
    log.start();
    EC.writeChain(certificate);
    askTwice(files);
    expected.add(NOT_ITS_KEY);
    Files.delete(certificate);
    askTwice(files);
    expected.add(CERTIFICATE + " names no file: correct the path, or make the file.");
    write();
    files.identity(NOW);
    EC.writeChain(certificate);
    askTwice(files);
    expected.add(NOT_ITS_KEY);
    log.stop();
    assertThat(log.lines())
        .filteredOn(line -> line.contains("No profile can be signed. "))
        .hasSize(3)
        .zipSatisfy(expected, (line, reason) -> assertThat(line).contains(reason));
  }

  private static void askTwice(SigningFiles files) {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> files.identity(NOW)).isInstanceOf(UnusableIdentityException.class);
    }
  }

  private SigningFiles files() throws UnusableIdentityException {
    return files(NOW);
  }

  private SigningFiles files(Instant now) throws UnusableIdentityException {
    return SigningFiles.of(Optional.of(certificate), Optional.of(key), now).orElseThrow();
  }

  private void write(ServerIdentity signer) {
    signer.writeChain(certificate);
    signer.writeKey(key);
  }

  private void writeChain(X509Certificate... chain) {
    new ServerIdentity(RSA.key(), List.of(chain)).writeChain(certificate);
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(UnusableIdentityException.class).hasMessage(message);
  }
}
