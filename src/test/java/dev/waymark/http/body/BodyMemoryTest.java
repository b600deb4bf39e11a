package dev.waymark.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Memory for bodies that are arriving. */
class BodyMemoryTest {
  private static final int MEGA = 1024 * 1024;

  private final BodyMemory memory = new BodyMemory();

  @Test
  void longBodiesFindNoneWhenAllIsTaken() {
    for (int body = 0; body < 16; body++) {
      assertThat(memory.take(0, MEGA)).isTrue();
    }
    assertThat(memory.take(0, MEGA)).isFalse();
  }

  @Test
  void shortBodiesNeedNone() {
    longBodiesFindNoneWhenAllIsTaken();
    for (int body = 0; body < 10_000; body++) {
      assertThat(memory.take(0, BodyMemory.FREE)).isTrue();
    }
  }

  @Test
  void theEndOfABodyGivesItsMemoryBack() {
    assertThat(memory.take(0, 16 * MEGA)).isTrue();
    assertThat(memory.take(16 * MEGA, MEGA)).isFalse();
    memory.give(16 * MEGA);
    assertThat(memory.take(0, 16 * MEGA)).isTrue();
  }
}
