package dev.waymark.mobileconfig;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A profile inside CMS SignedData (RFC 5652 section 5), in DER: the form in which devices take
 * signed profiles.
 */
final class SignedProfile {
  private SignedProfile() {}

  /**
   * The profile with one signature and the identity's certificates.
   *
   * @throws IllegalStateException where the signature is not what it should be
   */
  static byte[] of(byte[] profile, SigningIdentity identity, Instant time) {
    byte[] signed = sign(profile, identity, time);
    if (!verifies(signed, profile, identity.leaf())) {
      throw new IllegalStateException("the profile's signature does not verify");
    }
    return signed;
  }

  private static byte[] sign(byte[] profile, SigningIdentity identity, Instant time) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer(identity, time));
      generator.addCertificates(new JcaCertStore(identity.chain()));
      return generator
          .generate(new CMSProcessableByteArray(profile), true)
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException
        | CertificateEncodingException
        | IOException
        | OperatorCreationException e) {
      throw new IllegalStateException("the profile cannot be signed", e);
    }
  }

  private static SignerInfoGenerator signer(SigningIdentity identity, Instant time)
      throws CertificateEncodingException, OperatorCreationException {
    return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
        .setSignedAttributeGenerator(attributes(time))
        .build(
            new JcaContentSignerBuilder(identity.algorithm()).build(identity.key()),
            identity.leaf());
  }

  /** Content type, digest and time, as OpenSSL writes them; Bouncy Castle would add a newer one. */
  private static CMSAttributeTableGenerator attributes(Instant time) {
    ASN1EncodableVector ours = new ASN1EncodableVector();
    ours.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time)))));
    CMSAttributeTableGenerator usual =
        new DefaultSignedAttributeTableGenerator(new AttributeTable(ours));
    return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.cmsAlgorithmProtect);
  }

  /** Returns true if this is the profile with exactly one signature by the certificate's key. */
  static boolean verifies(byte[] signed, byte[] profile, X509Certificate signer) {
    try {
      CMSSignedData data = new CMSSignedData(signed);
      Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
      return data.getSignedContent() != null
          && Arrays.equals((byte[]) data.getSignedContent().getContent(), profile)
          && signers.size() == 1
          && signers
              .iterator()
              .next()
              .verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    } catch (CMSException | OperatorCreationException e) {
      return false;
    }
  }
}
