package dev.waymark.console.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as they were sent. */
public record FormFields(Map<String, List<String>> sent) {

  /** What was typed, as it was typed; empty where the form has no such field. */
  public String typed(String name) {
    return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** What was typed, without the spaces around it; empty where that is nothing. */
  public Optional<String> text(String name) {
    return Optional.of(typed(name).strip()).filter(text -> !text.isEmpty());
  }
}
