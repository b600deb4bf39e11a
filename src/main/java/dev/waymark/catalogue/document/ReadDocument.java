package dev.waymark.catalogue.document;

import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON document read as far as its form allows.
 *
 * @param value without the members of the wrong form; empty where nothing could be read
 * @param findings every unknown member and every value of the wrong type
 */
public record ReadDocument<T>(Optional<T> value, List<Finding> findings) {

  public ReadDocument {
    findings = List.copyOf(findings);
  }

  /**
   * The document, where its form is right.
   *
   * @throws InvalidDocumentException with everything that is wrong with its form
   */
  public T require() {
    return require(document -> List.of());
  }

  /**
   * The document, once its values are valid too.
   *
   * @param validation finds what is wrong with the values
   * @throws InvalidDocumentException with everything that is wrong, in form and values
   */
  public T require(Function<T, List<Finding>> validation) {
    List<Finding> all = new ArrayList<>(findings);
    if (value.isPresent()) {
      for (Finding found : validation.apply(value.get())) {
        if (findings.stream().noneMatch(form -> covers(form.pointer(), found.pointer()))) {
          all.add(found);
        }
      }
    }
    if (!all.isEmpty()) {
      throw new InvalidDocumentException(all);
    }
    return value.orElseThrow();
  }

  /** A member that could not be read is not also missing, and neither are the members in it. */
  private static boolean covers(String unread, String pointer) {
    return pointer.equals(unread) || pointer.startsWith(unread + "/");
  }
}
