package dev.waymark.console.form;

import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.address.InvalidValueException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Error that a form is shown again with.
 *
 * @param status HTTP status
 * @param findings everything that is wrong
 * @param stale true if another change came first
 * @param gate true if the check of the servers failed, which can be overridden
 */
public record FormError(
    int status, String text, List<Finding> findings, boolean stale, boolean gate) {

  /** Errors of an uploaded file. */
  private static final Set<Integer> OF_THE_FILE =
      Set.of(ProblemType.INVALID_REQUEST.status(), ProblemType.TOO_LARGE.status());

  public FormError {
    findings = List.copyOf(findings);
  }

  /**
   * Makes the change that a form requests.
   *
   * @param otherwise shows the form again
   * @throws ChangeRejectedException if the target does not exist or is out of scope
   */
  public static <T> T attempt(Supplier<T> change, Function<FormError, T> otherwise) {
    try {
      return change.get();
    } catch (InvalidDocumentException e) {
      return otherwise.apply(invalid(e.findings()));
    } catch (InvalidValueException e) {
      return otherwise.apply(new FormError(400, e.reason(), List.of(), false, false));
    } catch (ChangeRejectedException e) {
      return otherwise.apply(of(e));
    } catch (ProblemException e) {
      return otherwise.apply(of(e));
    }
  }

  public static FormError invalid(List<Finding> findings) {
    return new FormError(
        422,
        "Nothing was stored. Correct the marked fields and try again.",
        findings,
        false,
        false);
  }

  private static FormError of(ChangeRejectedException e) {
    return switch (e.reason()) {
      case NOT_FOUND, FORBIDDEN -> throw e;
      case CONFLICT -> new FormError(409, e.detail(), List.of(), false, false);
      case STALE, PRECONDITION_REQUIRED ->
          new FormError(
              412,
              "Another administrator has changed this since you opened it. Nothing was stored; your"
                  + " input is kept.",
              List.of(),
              true,
              false);
    };
  }

  private static FormError of(ProblemException e) {
    if (OF_THE_FILE.contains(e.problem().status())) {
      return new FormError(e.problem().status(), e.problem().detail(), List.of(), false, false);
    }
    boolean broken = e.problem().type().equals(ProblemType.BROKEN_SERVERS.uri());
    if (!broken && e.problem().status() != ProblemType.TOO_MANY_REQUESTS.status()) {
      throw e;
    }
    return new FormError(
        e.problem().status(),
        broken
            ? "Nothing was stored: clients would be sent to servers that do not work."
            : "Nothing was stored: probe capacity was exhausted, so the servers were not checked."
                + " Try again soon.",
        e.problem().errors().stream()
            .map(error -> Finding.invalid(error.pointer(), error.detail()))
            .toList(),
        false,
        true);
  }
}
