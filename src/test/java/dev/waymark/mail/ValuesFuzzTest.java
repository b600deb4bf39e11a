package dev.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.fuzz.Fuzz;
import dev.waymark.fuzz.Texts;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import dev.waymark.mail.address.SafeText;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/**
 * Whatever text comes, it is a value or {@link InvalidValueException} with a text that does not
 * repeat it.
 */
class ValuesFuzzTest {

  private static void assertValueOrRefusal(Consumer<String> parse, String text) {
    try {
      parse.accept(text);
    } catch (InvalidValueException e) {
      assertThat(e.reason()).isNotEmpty().hasSizeLessThan(200);
    }
  }

  @Test
  void everyParserReturnsAValueOrRefuses() {
    Fuzz.run(
        Texts.any(),
        text -> {
          assertValueOrRefusal(DomainName::parse, text);
          assertValueOrRefusal(EmailAddress::parse, text);
          assertValueOrRefusal(Host::parse, text);
          assertValueOrRefusal(IpAddress::new, text);
          assertValueOrRefusal(LoginName::new, text);
          assertValueOrRefusal(LoginPattern::new, text);
          assertValueOrRefusal(SafeText::require, text);
        });
  }

  @Test
  void anAddressIsReadAgainAsWritten() {
    Fuzz.run(
        Combinators.combine(Texts.any(), Texts.damaged("bücher.example"))
            .as((local, domain) -> local + "@" + domain),
        text -> {
          Optional<EmailAddress> address = EmailAddress.tryParse(text);
          address.ifPresent(
              known -> {
                assertThat(EmailAddress.parse(known.text())).isEqualTo(known);
                assertThat(known.domain().ascii()).matches("[a-z0-9.-]{1,253}");
                assertThat(known.toString()).doesNotContain(known.localPart() + "@");
              });
        });
  }

  @Test
  void patternsMatchInBoundedTime() {
    EmailAddress longest = EmailAddress.parse("a".repeat(64) + "@example.com");
    Fuzz.run(
        Texts.damaged("a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"),
        text -> assertValueOrRefusal(pattern -> new LoginPattern(pattern).fits(longest), text));
  }
}
