package dev.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.Refusal;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which changes go through, given what is stored and what the caller last saw. */
class ExpectationTest {
  private static final OptionalLong NOTHING_STORED = OptionalLong.empty();
  private static final OptionalLong VERSION_3 = OptionalLong.of(3);

  private static final Expectation NOTHING = of(Expectation.Kind.NOTHING);
  private static final Expectation EXISTS = of(Expectation.Kind.EXISTS);
  private static final Expectation ABSENT = of(Expectation.Kind.ABSENT);

  @Test
  void whoSaysNothingGetsThrough() {
    assertThatCode(() -> NOTHING.check(NOTHING_STORED)).doesNotThrowAnyException();
    assertThatCode(() -> NOTHING.check(VERSION_3)).doesNotThrowAnyException();
  }

  @Test
  void whereAnExpectationIsNeededSayingNothingOnlyCreates() {
    assertThatCode(() -> NOTHING.checkStated(NOTHING_STORED)).doesNotThrowAnyException();
    assertRefused(Refusal.Reason.PRECONDITION_REQUIRED, () -> NOTHING.checkStated(VERSION_3));
  }

  @Test
  void aStarOverridesWhateverExists() {
    assertThatCode(() -> EXISTS.checkStated(VERSION_3)).doesNotThrowAnyException();
    assertRefused(Refusal.Reason.STALE, () -> EXISTS.checkStated(NOTHING_STORED));
  }

  @Test
  void aVersionMustBeTheStoredOne() {
    assertThatCode(() -> version(3).checkStated(VERSION_3)).doesNotThrowAnyException();
    assertRefused(Refusal.Reason.STALE, () -> version(2).checkStated(VERSION_3));
    assertRefused(Refusal.Reason.STALE, () -> version(4).check(VERSION_3));
    assertRefused(Refusal.Reason.STALE, () -> version(3).checkStated(NOTHING_STORED));
  }

  @Test
  void whoExpectsNothingThereOnlyCreates() {
    assertThatCode(() -> ABSENT.checkStated(NOTHING_STORED)).doesNotThrowAnyException();
    assertRefused(Refusal.Reason.STALE, () -> ABSENT.checkStated(VERSION_3));
  }

  private static void assertRefused(Refusal.Reason reason, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static Expectation of(Expectation.Kind kind) {
    return new Expectation(kind, OptionalLong.empty());
  }

  private static Expectation version(long version) {
    return new Expectation(Expectation.Kind.VERSION, OptionalLong.of(version));
  }
}
