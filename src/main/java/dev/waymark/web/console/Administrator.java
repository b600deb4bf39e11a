package dev.waymark.web.console;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.mail.InvalidValue;
import dev.waymark.mail.Scope;
import dev.waymark.security.CurrentToken;
import jakarta.enterprise.context.RequestScoped;

/** Who asks for a page or sends a form, and what the form says of the change it asks for. */
@RequestScoped
class Administrator {
  static final String REASON = "reason";
  private static final String INSIST = "insist";

  private final CurrentToken token;

  Administrator(CurrentToken token) {
    this.token = token;
  }

  /** Whose things this person sees and changes. */
  Scope scope() {
    return token.scope();
  }

  /** A provider's id; outside this person's scope there is no such provider. */
  ProviderId provider(String id) {
    return ProviderId.visible(id, scope());
  }

  /** The id of a provider that need not exist; one outside this person's scope is refused. */
  ProviderId providerToWrite(String id) {
    return ProviderId.writable(id, scope());
  }

  /**
   * The change that a form asks for.
   *
   * @throws InvalidValue where its reason is none that could be kept
   */
  Change change(FormFields form) {
    return token.change(Change.reason(form.typed(REASON)));
  }

  /**
   * Whether the form insists on servers that do not work.
   *
   * @throws InvalidValue where it does, and does not say why
   */
  static boolean insists(FormFields form, Change change) {
    boolean insists = form.text(INSIST).isPresent();
    if (insists && change.reason().isEmpty()) {
      throw new InvalidValue("To insist, say why: the reason is missing.");
    }
    return insists;
  }
}
