package dev.waymark.mailserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks for the programs that {@link Needs} names. */
final class NeedsCondition implements ExecutionCondition {
  private static final String POSTFIX = "postfix";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean required = Boolean.parseBoolean(System.getenv("WAYMARK_TEST_REQUIRE_ALL"));
    return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
        .filter(needs -> !required)
        .flatMap(NeedsCondition::missing)
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("everything is there"));
  }

  private static Optional<String> missing(Needs needs) {
    List<String> programs = List.of(needs.value());
    return programs.stream()
        .filter(program -> program(program).isEmpty())
        .map(program -> program + " is not installed")
        .findFirst()
        .or(
            () ->
                programs.contains(POSTFIX) && !isRoot()
                    ? Optional.of("Postfix starts for root only")
                    : Optional.empty());
  }

  static Optional<Path> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
