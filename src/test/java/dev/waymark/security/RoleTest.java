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
    assertThat(Role.SUPPORT.word()).isEqualTo(Role.SUPPORT_WORD);
    assertThat(Role.ADMIN.word()).isEqualTo(Role.ADMIN_WORD);
    assertThat(Role.ofWord("admin")).contains(Role.ADMIN);
    assertThat(Role.ofWord("ADMIN")).isEmpty();
    assertThat(Role.ofWord("root")).isEmpty();
  }
}
