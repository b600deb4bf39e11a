package dev.waymark.staff;

import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.security.session.CurrentToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Who makes the current request, and what its headers say about the change it asks for. */
@RequestScoped
public class Caller {
  static final String REASON = "Waymark-Reason";

  private final CurrentToken token;

  Caller(CurrentToken token) {
    this.token = token;
  }

  /** Whose things the caller sees and changes. */
  public ProviderScope scope() {
    return token.scope();
  }

  /** A provider's id; outside the caller's scope there is no such provider. */
  public ProviderId provider(String id) {
    return ProviderId.visible(id, scope());
  }

  public Change change(HttpHeaders headers) {
    return change(headers, Optional.empty());
  }

  /** The reason in the document comes before the one in the header. */
  public Change change(HttpHeaders headers, Optional<String> inDocument) {
    Optional<String> reason =
        inDocument
            .or(() -> Optional.ofNullable(headers.getHeaderString(REASON)))
            .flatMap(Change::reason);
    return token.change(reason);
  }
}
