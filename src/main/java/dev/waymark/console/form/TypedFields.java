package dev.waymark.console.form;

import dev.waymark.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in the fields of a form, right or wrong. A field is called as the pointer to its
 * member in the document, with dots.
 *
 * @param values what is in them, by name
 * @param findings what is wrong
 */
public record TypedFields(Map<String, String> values, List<Finding> findings) {
  public TypedFields {
    findings = List.copyOf(findings);
  }

  /** What is in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with a field, or with something in it. */
  public Optional<String> complaint(String name) {
    return findings.stream()
        .filter(found -> isAt(found, name))
        .map(found -> detail(found, name))
        .reduce((one, other) -> one + "; " + other);
  }

  /** What is wrong and belongs to no field. */
  public List<String> otherComplaints() {
    return findings.stream()
        .filter(found -> values.keySet().stream().noneMatch(name -> isAt(found, name)))
        .map(found -> (found.pointer() + " " + found.detail()).strip())
        .toList();
  }

  /** With the name of what is wrong within the field; its number would help nobody. */
  private static String detail(Finding found, String name) {
    String rest = found.pointer().substring(Math.min(found.pointer().length(), name.length() + 2));
    return rest.isEmpty() || rest.matches("[0-9/].*")
        ? found.detail()
        : rest + " " + found.detail();
  }

  private static boolean isAt(Finding found, String name) {
    String pointer = "/" + name.replace('.', '/');
    return found.pointer().equals(pointer) || found.pointer().startsWith(pointer + "/");
  }
}
