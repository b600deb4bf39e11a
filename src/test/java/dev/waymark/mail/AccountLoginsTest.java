package dev.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import dev.waymark.mail.login.LoginRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** User names of addresses under login rules. */
class AccountLoginsTest {
  private static final LoginRule SALES = rule("sales-*", "sales");
  private static final LoginRule ALL = rule("*", "%EMAILLOCALPART%");
  private static final LoginRule LATER = rule("ann*", "later");

  private static LoginRule rule(String pattern, String username) {
    return new LoginRule(new LoginPattern(pattern), new LoginName(username));
  }

  private static AccountSettings with(LoginRule... rules) {
    return SampleSettings.hosted("mail.example.com").withLogins(List.of(rules));
  }

  private static List<String> usernames(AccountSettings settings) {
    return Stream.concat(settings.services().stream(), settings.unpublished().stream())
        .map(service -> service.username().template())
        .distinct()
        .toList();
  }

  private static List<String> usernames(AccountSettings settings, String address) {
    return usernames(settings.forAddress(EmailAddress.parse(address)));
  }

  @Test
  void usesTheFirstPatternThatFits() {
    AccountSettings settings = with(SALES, rule("sales-d*", "german"));
    assertThat(usernames(settings, "sales-de@example.com")).containsExactly("sales");
    assertThat(usernames(settings, "Sales-DE@example.com")).containsExactly("sales");
  }

  @Test
  void usesTheProvidersFormWhereNoPatternFits() {
    assertThat(usernames(with(SALES), "ann@example.com")).containsExactly("%EMAILADDRESS%");
    assertThat(usernames(with(SALES))).containsExactly("%EMAILADDRESS%");
  }

  @Test
  void usesARuleForAllAddressesAlsoWithoutAnAddress() {
    AccountSettings settings = with(SALES, ALL, LATER);
    assertThat(usernames(settings)).containsExactly("%EMAILLOCALPART%");
    assertThat(usernames(settings, "ann@example.com")).containsExactly("%EMAILLOCALPART%");
    assertThat(usernames(settings, "sales-x@example.com")).containsExactly("sales");
    assertThat(settings.logins()).containsExactly(SALES);
  }

  @Test
  void dropsTheRulesOnceTheAddressIsKnown() {
    AccountSettings settings = with(SALES).forAddress(EmailAddress.parse("ann@example.com"));
    assertThat(settings.logins()).isEmpty();
  }

  @Test
  void changesOnlyTheUserNames() {
    AccountSettings plain = SampleSettings.everything();
    AccountSettings changed = plain.withLogins(List.of(ALL));
    for (int i = 0; i < plain.services().size(); i++) {
      Service before = plain.services().get(i);
      assertThat(changed.services().get(i))
          .isEqualTo(before.withUsername(new LoginName("%EMAILLOCALPART%")));
    }
  }
}
