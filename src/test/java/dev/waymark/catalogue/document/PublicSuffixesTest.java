package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names below which others register names, which cannot be registered here. */
class PublicSuffixesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com",
        "de",
        "co.uk",
        "com.au",
        "something.kobe.jp", // *.kobe.jp
        "something.ck", // *.ck
        "рф",
        "xn--p1ai",
        "公司.cn",
        "xn--55qx5d.cn",
      })
  void findsRegistries(String name) {
    assertThat(PublicSuffixes.contains(DomainName.parse(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "example.co.uk",
        "www.ck", // an exception of the list
        "city.kobe.jp",
        "пример.рф",
        "blogspot.com", // the private part of the list: companies, not registries
        "github.io",
        "uk.com",
        "localhost",
        "example",
        "corp.internal",
        "126.com",
      })
  void doesNotFindOtherDomains(String name) {
    assertThat(PublicSuffixes.contains(DomainName.parse(name))).isFalse();
  }
}
