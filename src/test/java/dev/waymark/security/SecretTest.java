package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text of a token and its stored hash. */
class SecretTest {

  @Test
  void aRandomSecretHas256BitsInUrlSafeLetters() {
    assertThat(Secret.random().text()).matches("[A-Za-z0-9_-]{43}");
    assertThat(Secret.random()).isNotEqualTo(Secret.random());
  }

  @Test
  void itMatchesItsOwnHashOnly() {
    Secret secret = new Secret("open sesame");

    assertThat(secret.matches(new Secret("open sesame").hash())).isTrue();
    assertThat(secret.matches(new Secret("open sesamE").hash())).isFalse();
    assertThat(secret.matches(new byte[0])).isFalse();
    assertThat(new Secret("").matches(secret.hash())).isFalse();
  }

  @Test
  void toStringHidesTheText() {
    assertThat(new Secret("open sesame")).hasToString("…");
  }
}
