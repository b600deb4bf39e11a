package dev.waymark.catalogue.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLengthBoundsTest {
  private static final NameLengthBounds KNOWN =
      NameLengthBounds.NONE
          .and(NameLengthBounds.of(DomainName.parse("bakeries.example")))
          .and(NameLengthBounds.of(DomainName.parse("a.long.way.down.to.example")));

  @ParameterizedTest
  @ValueSource(strings = {"bakeries.example", "b.example", "florists.way.down.example"})
  void coversNamesThatAreNotLonger(String name) {
    assertThat(KNOWN.covers(DomainName.parse(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.long.way.down.to.examples",
        "bakeries1.example",
        "b.international",
        "a--b.example",
        "xn--bcker-gra.example"
      })
  void doesNotCoverOtherNames(String name) {
    assertThat(KNOWN.covers(DomainName.parse(name))).isFalse();
  }

  @Test
  void coversAllNamesWhereTheDomainIsNotUsed() {
    assertThat(NameLengthBounds.ANY.covers(DomainName.parse("xn--bcker-gra.international")))
        .isTrue();
    assertThat(NameLengthBounds.NONE.covers(DomainName.parse("b.example"))).isFalse();
  }
}
