package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void adminMayDoWhatSupportMayAndSupportNoMore() {
    assertThat(Role.ADMIN.grants()).containsExactlyInAnyOrder("support", "admin");
    assertThat(Role.SUPPORT.grants()).containsExactly("support");
  }

  @Test
  void theWordsAreThoseOfTheAnnotations() {
    assertThat(Role.SUPPORT.wireName()).isEqualTo(Role.SUPPORT_WORD);
    assertThat(Role.ADMIN.wireName()).isEqualTo(Role.ADMIN_WORD);
    assertThat(Role.fromWireName("admin")).contains(Role.ADMIN);
    assertThat(Role.fromWireName("ADMIN")).isEmpty();
    assertThat(Role.fromWireName("root")).isEmpty();
  }
}
