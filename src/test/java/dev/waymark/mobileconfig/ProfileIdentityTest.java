package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.EmailAddress;
import org.junit.jupiter.api.Test;

class ProfileIdentityTest {
  @Test
  void staysWhatDevicesHaveInstalled() {
    ProfileIdentity ann = identity("ann@example.com");
    assertThat(ann.identifier())
        .isEqualTo("dev.waymark.mail.example.com.71d4f55f72fa128dfb468a1a3901507c");
    assertThat(ann.uuid()).isEqualTo("92391bd7-5dc2-5c1b-967f-e27d097fa53f");
  }

  @Test
  void isOneForEveryWayToWriteAnAddress() {
    assertThat(identity("ANN@EXAMPLE.COM")).isEqualTo(identity("ann@example.com"));
    assertThat(identity("jo\u0308rg@bücher.example"))
        .isEqualTo(identity("JÖRG@xn--bcher-kva.example"));
  }

  @Test
  void differsBetweenAddresses() {
    assertThat(identity("ann+x@example.com")).isNotEqualTo(identity("ann@example.com"));
    assertThat(identity("ann@example.org")).isNotEqualTo(identity("ann@example.com"));
  }

  @Test
  void differsBetweenPayloads() {
    ProfileIdentity ann = identity("ann@example.com");
    assertThat(ann.payload("mail").uuid()).isNotEqualTo(ann.uuid());
    assertThat(ann.payload("mail").identifier()).isEqualTo(ann.identifier() + ".mail");
  }

  @Test
  void hasTheVersion5UuidThatOthersCompute() {
    // python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, 'http://www.example.com/'))"
    assertThat(new ProfileIdentity("http://www.example.com/").uuid())
        .isEqualTo("fcde3c85-2270-590f-9e7c-ee003d65e0e2");
  }

  private static ProfileIdentity identity(String address) {
    return ProfileIdentity.of(EmailAddress.parse(address), "dev.waymark.mail");
  }
}
