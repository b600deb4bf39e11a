package dev.waymark.operations;

import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.security.session.CurrentToken;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Caller of the current request: the providers it may use, and the changes it makes. */
@RequestScoped
public class CurrentCaller {
  private final CurrentToken token;

  public CurrentCaller(CurrentToken token) {
    this.token = token;
  }

  /** Returns the providers that the caller sees and changes. */
  public ProviderScope scope() {
    return token.scope();
  }

  /** Parses the id of a provider; a provider outside the caller's scope does not exist. */
  public ProviderId provider(String id) {
    return ProviderId.visible(id, scope());
  }

  /** Parses the id of a provider to create or change; one outside the scope is refused. */
  public ProviderId providerToWrite(String id) {
    return ProviderId.writable(id, scope());
  }

  /**
   * Makes a change by the caller.
   *
   * @throws dev.waymark.mail.address.InvalidValueException if the reason cannot be stored
   */
  public Change change(Optional<String> reason) {
    return token.change(reason.flatMap(Change::reason));
  }
}
