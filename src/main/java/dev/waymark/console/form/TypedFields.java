package dev.waymark.console.form;

import dev.waymark.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of a form, valid or not. A field is named by the JSON pointer of its member in the
 * document, with dots for slashes.
 *
 * @param values by name
 * @param findings errors in the values
 */
public record TypedFields(Map<String, String> values, List<Finding> findings) {
  public TypedFields {
    findings = List.copyOf(findings);
  }

  /** Returns the value of a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Returns the errors in a field. */
  public Optional<String> complaint(String name) {
    return findings.stream()
        .filter(found -> isAt(found, name))
        .map(found -> detail(found, name))
        .reduce((one, other) -> one + "; " + other);
  }

  /** Returns the errors that belong to no field. */
  public List<String> otherComplaints() {
    return findings.stream()
        .filter(found -> values.keySet().stream().noneMatch(name -> isAt(found, name)))
        .map(found -> (found.pointer() + " " + found.detail()).strip())
        .toList();
  }

  /** Prefixes the name of the member within the field; list indexes are left out. */
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
