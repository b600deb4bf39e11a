package dev.waymark.console.form;

import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.security.session.CurrentToken;
import jakarta.enterprise.context.RequestScoped;

/** Who asks for a page or sends a form, and what the form says of the change it asks for. */
@RequestScoped
public class Administrator {
  public static final String REASON = "reason";
  private static final String INSIST = "insist";

  private final CurrentToken token;

  Administrator(CurrentToken token) {
    this.token = token;
  }

  /** Whose things this person sees and changes. */
  public ProviderScope scope() {
    return token.scope();
  }

  /** A provider's id; outside this person's scope there is no such provider. */
  public ProviderId provider(String id) {
    return ProviderId.visible(id, scope());
  }

  /** The id of a provider that need not exist; one outside this person's scope is refused. */
  public ProviderId providerToWrite(String id) {
    return ProviderId.writable(id, scope());
  }

  /**
   * The change that a form asks for.
   *
   * @throws InvalidValueException where its reason is none that could be kept
   */
  public Change change(FormFields form) {
    return token.change(Change.reason(form.typed(REASON)));
  }

  /**
   * Whether the form insists on servers that do not work.
   *
   * @throws InvalidValueException where it does, and does not say why
   */
  public static boolean insists(FormFields form, Change change) {
    boolean insists = form.text(INSIST).isPresent();
    if (insists && change.reason().isEmpty()) {
      throw new InvalidValueException("To insist, say why: the reason is missing.");
    }
    return insists;
  }
}
