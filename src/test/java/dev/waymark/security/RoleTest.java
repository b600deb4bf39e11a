package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Permissions of the two roles and their names. */
class RoleTest {

  @Test
  void adminIncludesSupport() {
    assertThat(Role.ADMIN.grants()).containsExactlyInAnyOrder("support", "admin");
    assertThat(Role.SUPPORT.grants()).containsExactly("support");
    assertThat(Role.ADMIN.includes(Role.SUPPORT)).isTrue();
    assertThat(Role.ADMIN.includes(Role.ADMIN)).isTrue();
    assertThat(Role.SUPPORT.includes(Role.ADMIN)).isFalse();
  }

  @Test
  void wireNamesAreThoseOfTheAnnotations() {
    assertThat(Role.SUPPORT.wireName()).isEqualTo(Role.SUPPORT_WORD);
    assertThat(Role.ADMIN.wireName()).isEqualTo(Role.ADMIN_WORD);
    assertThat(Role.fromWireName("admin")).contains(Role.ADMIN);
    assertThat(Role.fromWireName("ADMIN")).isEmpty();
    assertThat(Role.fromWireName("root")).isEmpty();
  }
}
