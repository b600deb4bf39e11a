package dev.waymark.catalogue.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.finding.ChangeRejectedException;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Changes accepted and refused by precondition and stored version. */
class PreconditionTest {
  private static final OptionalLong NOTHING_STORED = OptionalLong.empty();
  private static final OptionalLong VERSION_3 = OptionalLong.of(3);

  private static final Precondition NOTHING = of(Precondition.Kind.NOTHING);
  private static final Precondition EXISTS = of(Precondition.Kind.EXISTS);
  private static final Precondition ABSENT = of(Precondition.Kind.ABSENT);

  @Test
  void acceptsAChangeWithoutPrecondition() {
    assertThatCode(() -> NOTHING.check(NOTHING_STORED)).doesNotThrowAnyException();
    assertThatCode(() -> NOTHING.check(VERSION_3)).doesNotThrowAnyException();
  }

  @Test
  void requiresAPreconditionWhereSomethingIsStored() {
    assertThatCode(() -> NOTHING.checkStated(NOTHING_STORED)).doesNotThrowAnyException();
    assertRefused(
        ChangeRejectedException.Reason.PRECONDITION_REQUIRED, () -> NOTHING.checkStated(VERSION_3));
  }

  @Test
  void acceptsAStarForAnyStoredVersion() {
    assertThatCode(() -> EXISTS.checkStated(VERSION_3)).doesNotThrowAnyException();
    assertRefused(ChangeRejectedException.Reason.STALE, () -> EXISTS.checkStated(NOTHING_STORED));
  }

  @Test
  void acceptsOnlyTheStoredVersion() {
    assertThatCode(() -> version(3).checkStated(VERSION_3)).doesNotThrowAnyException();
    assertRefused(ChangeRejectedException.Reason.STALE, () -> version(2).checkStated(VERSION_3));
    assertRefused(ChangeRejectedException.Reason.STALE, () -> version(4).check(VERSION_3));
    assertRefused(
        ChangeRejectedException.Reason.STALE, () -> version(3).checkStated(NOTHING_STORED));
  }

  @Test
  void acceptsAbsentOnlyWhereNothingIsStored() {
    assertThatCode(() -> ABSENT.checkStated(NOTHING_STORED)).doesNotThrowAnyException();
    assertRefused(ChangeRejectedException.Reason.STALE, () -> ABSENT.checkStated(VERSION_3));
  }

  private static void assertRefused(
      ChangeRejectedException.Reason reason, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            ChangeRejectedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static Precondition of(Precondition.Kind kind) {
    return new Precondition(kind, OptionalLong.empty());
  }

  private static Precondition version(long version) {
    return new Precondition(Precondition.Kind.VERSION, OptionalLong.of(version));
  }
}
