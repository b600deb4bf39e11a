package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://cfg.example.net,        https://cfg.example.net/setup",
    "https://cfg.example.net/,       https://cfg.example.net/setup",
    "HTTPS://CFG.example.net:443,    https://cfg.example.net/setup",
    "https://cfg.example.net:8443/,  https://cfg.example.net:8443/setup",
    "https://192.0.2.80,             https://192.0.2.80/setup",
    "https://[2001:db8::80]:8443,    https://[2001:db8::80]:8443/setup",
    "https://xn--bcher-kva.example,  https://xn--bcher-kva.example/setup"
  })
  void isTheStartOfEveryUrlOfTheService(String text, String url) {
    assertThat(PublicUrl.parse(text).resolve("/setup")).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cfg.example.net",
        "https:/cfg",
        "https:cfg",
        "https://b\u00fccher.example/",
        "https://a_b.example",
        "https://cfg.example.net:0/",
        "https://cfg.example.net:65536/",
        "https://[fe80::1%25eth0]/",
        "https://ann@cfg.example.net/",
        "https://cfg.example.net/mail",
        "https://cfg.example.net/?",
        "https://cfg.example.net/#top",
        "https://cfg example.net",
        "cfg.example.net",
        ""
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> PublicUrl.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void knowsTheStandardPort() {
    assertThat(PublicUrl.parse("https://cfg.example.net").isOnStandardPort()).isTrue();
    assertThat(PublicUrl.parse("https://cfg.example.net:8443").isOnStandardPort()).isFalse();
  }
}
