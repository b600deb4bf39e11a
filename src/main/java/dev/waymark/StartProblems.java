package dev.waymark;

import dev.waymark.cli.Setting;
import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the settings at fault in a failure of Quarkus, those that are not checked before it runs.
 */
final class StartProblems {
  /** The message of SmallRye Config, with the name of the property and the reason. */
  private static final Pattern CONVERSION =
      Pattern.compile(
          ".*The config property (\\S+) .*whilst being converted (?:SRCFG\\d+: )?(.*)",
          Pattern.DOTALL);

  private StartProblems() {}

  /** Refuses the start with one line for each setting; returns if the failure has another cause. */
  static void check(Throwable failure) throws StartFailure {
    List<String> problems =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .flatMap(cause -> lines(cause).stream())
            .distinct()
            .toList();
    if (!problems.isEmpty()) {
      throw new StartFailure(String.join(System.lineSeparator(), problems), failure);
    }
  }

  private static List<String> lines(Throwable failure) {
    if (failure instanceof InvalidValueException invalid) {
      return List.of(invalid.reason());
    }
    if (failure instanceof ConfigValidationException several) {
      return IntStream.range(0, several.getProblemCount())
          .mapToObj(index -> line(several.getProblem(index).getMessage()))
          .toList();
    }
    return List.of();
  }

  private static String line(String problem) {
    Matcher conversion = CONVERSION.matcher(problem);
    return conversion.matches()
        ? Setting.environmentName(conversion.group(1)) + ": " + conversion.group(2)
        : problem.replaceFirst("^\\S+Exception: (SRCFG\\d+: )?", "");
  }
}
