package dev.waymark.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the text that a type of settings is written as. */
final class SettingForm {
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Boolean.class, "true or false",
          Integer.class, "a whole number",
          Duration.class, "a duration such as 500ms, 5s, 15m, 2h or 90d",
          Path.class, "the path of a file",
          URI.class, "a URL such as https://example.com/");

  private SettingForm() {}

  /** Text that follows "expected". */
  static String of(Class<?> type) {
    return type.isEnum() ? constants(type) : FORMS.getOrDefault(type, "another value");
  }

  private static String constants(Class<?> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
        + " or "
        + words.get(words.size() - 1);
  }
}
