package dev.waymark.console.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Submitted fields of a form. */
public record FormFields(Map<String, List<String>> sent) {

  /** Returns the value of a field, unchanged; empty if the form has no such field. */
  public String typed(String name) {
    return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** Returns the stripped value of a field; empty if blank. */
  public Optional<String> text(String name) {
    return Optional.of(typed(name).strip()).filter(text -> !text.isEmpty());
  }
}
