package dev.waymark.console.form;

import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.operations.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The administrator of the current request, and the change that a form requests. */
@RequestScoped
public class Administrator {
  public static final String REASON = "reason";
  private static final String FORCE = "force";

  private final CurrentCaller caller;

  Administrator(CurrentCaller caller) {
    this.caller = caller;
  }

  /** Returns the providers that this administrator may see and change. */
  public ProviderScope scope() {
    return caller.scope();
  }

  /** Parses the id of a provider; one outside the scope counts as missing. */
  public ProviderId provider(String id) {
    return caller.provider(id);
  }

  /** Parses the id of a provider that need not exist; one outside the scope is refused. */
  public ProviderId providerToWrite(String id) {
    return caller.providerToWrite(id);
  }

  /**
   * Returns the change that a form requests.
   *
   * @throws InvalidValueException if the reason cannot be stored
   */
  public Change change(FormFields form) {
    return caller.change(Optional.of(form.typed(REASON)));
  }

  /**
   * Tells whether the form forces servers that do not work.
   *
   * @throws InvalidValueException if it does so without a reason
   */
  public static boolean isForced(FormFields form, Change change) {
    boolean forced = form.text(FORCE).isPresent();
    if (forced && change.reason().isEmpty()) {
      throw new InvalidValueException(
          "Enter a reason to override the check: the reason is missing.");
    }
    return forced;
  }
}
