package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.ServerIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedProfileTest {
  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
  private static final TestSigners SIGNERS = new TestSigners(NOW);
  private static final byte[] PROFILE = "<plist>é\r\n\n</plist>".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  static Stream<ServerIdentity> signers() {
    return Stream.of(SIGNERS.withRsa(), SIGNERS.withEc());
  }

  @ParameterizedTest
  @MethodSource("signers")
  @Needs("openssl")
  void opensslFindsTheProfileInside(ServerIdentity signer) throws Exception {
    byte[] signed = SignedProfile.of(PROFILE, identity(signer), NOW);
    Path authority = SIGNERS.writeAuthority(directory.resolve("ca.pem"));
    assertThat(Program.opensslVerify(signed, authority, NOW, directory)).isEqualTo(PROFILE);
  }

  @ParameterizedTest
  @MethodSource("signers")
  void isDerWithOneSignatureAndTheWholeChain(ServerIdentity signer) throws Exception {
    byte[] signed = SignedProfile.of(PROFILE, identity(signer), NOW);
    assertThat(ASN1Primitive.fromByteArray(signed).getEncoded("DER")).isEqualTo(signed);
    CMSSignedData data = new CMSSignedData(signed);
    assertThat(data.getSignedContentTypeOID()).isEqualTo("1.2.840.113549.1.7.1");
    assertThat(data.getCertificates().getMatches(null))
        .extracting(certificate -> asList(certificate.getEncoded()))
        .containsExactlyInAnyOrderElementsOf(
            signer.chain().stream().map(SignedProfileTest::encoded).toList());
    assertThat(data.getSignerInfos().getSigners())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.getDigestAlgOID()).isEqualTo("2.16.840.1.101.3.4.2.1");
              assertThat(only.getSID().getSerialNumber())
                  .isEqualTo(signer.chain().get(0).getSerialNumber());
            });
  }

  @Test
  @Needs("openssl")
  void saysWhenItWasSignedAndNoMoreThanOpensslWould() throws Exception {
    byte[] signed = SignedProfile.of(PROFILE, identity(SIGNERS.withRsa()), NOW);
    Path file = directory.resolve("signed.der");
    Files.write(file, signed);
    String command = "openssl cms -cmsout -print -noout -inform DER -in " + file;
    String said = Program.run(command.split(" "));
    assertThat(said).contains("UTCTIME:Jul  1 12:00:00 2026 GMT");
    assertThat(
            said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("object: ") && !line.contains("X509v3")))
        .containsExactly(
            "object: contentType (1.2.840.113549.1.9.3)",
            "object: signingTime (1.2.840.113549.1.9.5)",
            "object: messageDigest (1.2.840.113549.1.9.4)");
  }

  @Test
  void isNotTakenForAnotherProfileOrAnotherSigners() throws Exception {
    ServerIdentity signer = SIGNERS.withEc();
    byte[] signed = SignedProfile.of(PROFILE, identity(signer), NOW);
    X509Certificate leaf = signer.chain().get(0);
    assertThat(SignedProfile.verifies(signed, PROFILE, leaf)).isTrue();
    assertThat(SignedProfile.verifies(signed, new byte[] {1}, leaf)).isFalse();
    assertThat(SignedProfile.verifies(signed, PROFILE, SIGNERS.withEc().chain().get(0))).isFalse();
    assertThat(SignedProfile.verifies(new byte[] {1}, PROFILE, leaf)).isFalse();
    signed[signed.length - 1] ^= 1;
    assertThat(SignedProfile.verifies(signed, PROFILE, leaf)).isFalse();
  }

  private static SigningIdentity identity(ServerIdentity signer) throws UnusableIdentityException {
    return SigningIdentity.of(signer.key(), signer.chain());
  }

  private static List<Byte> encoded(X509Certificate certificate) {
    try {
      return asList(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Byte> asList(byte[] bytes) {
    return Bytes.asList(bytes);
  }
}
