package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.ServerIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final String UNREADABLE =
      "WAYMARK_MOBILECONFIG_SIGNING_KEY holds no readable private key: it must be RSA or EC, in"
          + " PEM or DER.";
  private static final TestSigners SIGNERS = new TestSigners(Instant.EPOCH);
  private static final ServerIdentity RSA = SIGNERS.withRsa();
  private static final ServerIdentity EC = SIGNERS.withEc();

  @TempDir Path directory;

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(RSA, "pkey", "-----BEGIN PRIVATE KEY-----"),
        Arguments.of(EC, "pkey", "-----BEGIN PRIVATE KEY-----"),
        Arguments.of(RSA, "pkey -traditional", "-----BEGIN RSA PRIVATE KEY-----"),
        Arguments.of(EC, "pkey -traditional", "-----BEGIN EC PRIVATE KEY-----"),
        Arguments.of(RSA, "pkcs8 -topk8 -nocrypt -outform DER", "0\u0082"),
        Arguments.of(RSA, "pkey -outform DER", "0\u0082"),
        Arguments.of(EC, "pkey -outform DER", "0"),
        Arguments.of(EC, "pkcs8 -topk8 -nocrypt -outform DER", "0"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  @Needs("openssl")
  void readsWhatOpensslWrites(ServerIdentity signer, String options, String begin)
      throws Exception {
    byte[] file = openssl(signer, options);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith(begin);
    assertSame(KeyFile.parse(file), signer.key());
  }

  @Test
  @Needs("openssl")
  void findsTheKeyBehindCurveParametersAndCertificates() throws Exception {
    String parameters = Program.run("openssl", "ecparam", "-name", "prime256v1").strip() + "\n";
    String chain = Files.readString(EC.writeChain(directory.resolve("chain.pem")));
    String key = new String(openssl(EC, "pkey -traditional"), StandardCharsets.US_ASCII);
    byte[] file = (parameters + chain + key).getBytes(StandardCharsets.US_ASCII);
    assertSame(KeyFile.parse(file), EC.key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pkey -aes256 -passout pass:secret",
        "pkey -aes256 -passout pass:secret -traditional",
        "pkcs8 -topk8 -passout pass:secret -outform DER"
      })
  @Needs("openssl")
  void saysThatAKeyIsEncrypted(String options) throws Exception {
    byte[] file = openssl(RSA, options);
    assertThatThrownBy(() -> KeyFile.parse(file))
        .isInstanceOf(UnusableIdentityException.class)
        .hasMessage(
            "WAYMARK_MOBILECONFIG_SIGNING_KEY is encrypted: store it decrypted (openssl pkey -in"
                + " FILE -out FILE), readable for this service only.");
  }

  @Test
  void saysThatAKeyIsEncryptedWhateverItsHeaders() {
    String file =
        """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED

        MAA=
        -----END RSA PRIVATE KEY-----
        """;
    assertThatThrownBy(() -> KeyFile.parse(file.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnusableIdentityException.class)
        .hasMessageContaining(" is encrypted: ");
  }

  @Test
  void theLabelOfThePemBlockDoesNotMatter() throws Exception {
    for (ServerIdentity signer : new ServerIdentity[] {RSA, EC}) {
      String pem = Files.readString(signer.writeKey(directory.resolve("key.pem")));
      byte[] file = pem.replaceAll("(BEGIN|END) ", "$1 EC ").getBytes(StandardCharsets.US_ASCII);
      assertSame(KeyFile.parse(file), signer.key());
    }
  }

  @Test
  void saysThatAKeyIsOfAnotherKind() throws Exception {
    byte[] file =
        Files.readAllBytes(SIGNERS.withEd25519().writeKey(directory.resolve("ed25519.pem")));
    assertThatThrownBy(() -> KeyFile.parse(file))
        .hasMessage(
            "WAYMARK_MOBILECONFIG_SIGNING_KEY is neither an RSA nor an EC key: take one of these.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "hello",
        "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\n!!!\n",
        "-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n",
        "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n",
        "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"
      })
  void saysThatThereIsNoKey(String text) {
    assertThatThrownBy(() -> KeyFile.parse(text.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(UnusableIdentityException.class)
        .hasMessage(UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pkey",
        "pkey -traditional",
        "pkey -outform DER",
        "pkcs8 -topk8 -nocrypt -outform DER"
      })
  @Needs("openssl")
  void damageIsNothingUnexpected(String options) throws Exception {
    Random random = new Random(1);
    for (ServerIdentity signer : new ServerIdentity[] {RSA, EC}) {
      byte[] good = openssl(signer, options);
      for (int i = 0; i < 300; i++) {
        byte[] file = good.clone();
        file[random.nextInt(file.length)] = (byte) random.nextInt();
        try {
          assertThat(KeyFile.parse(file).getAlgorithm()).isIn("RSA", "EC");
        } catch (UnusableIdentityException e) {
          assertThat(e.reason()).startsWith("WAYMARK_MOBILECONFIG_SIGNING_KEY ");
        }
      }
    }
  }

  /** An encoding may hold the public key or not. */
  private static void assertSame(PrivateKey read, PrivateKey written) {
    if (written instanceof ECPrivateKey ec) {
      assertThat(((ECPrivateKey) read).getS()).isEqualTo(ec.getS());
    } else {
      assertThat(read).isEqualTo(written);
    }
  }

  private byte[] openssl(ServerIdentity signer, String options) throws IOException {
    Path in = signer.writeKey(directory.resolve("in"));
    Path out = directory.resolve("out");
    String command = "openssl " + options + " -in " + in + " -out " + out;
    Program.run(command.split(" "));
    return Files.readAllBytes(out);
  }
}
