package dev.waymark.mailserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Programs that a test needs, and root if Postfix is among them. Without them it is skipped, unless
 * {@code WAYMARK_TEST_REQUIRE_ALL} is {@code true}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsCondition.class)
public @interface Needs {
  /** Names of programs, as they lie in the search path or in /usr/sbin. */
  String[] value();
}
