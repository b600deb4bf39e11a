package dev.waymark.web.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as they were sent. */
record FormFields(Map<String, List<String>> sent) {

  /** What was typed, as it was typed; empty where the form has no such field. */
  String typed(String name) {
    return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** What was typed, without the spaces around it; empty where that is nothing. */
  Optional<String> text(String name) {
    return Optional.of(typed(name).strip()).filter(text -> !text.isEmpty());
  }
}
