package dev.waymark.mail;

import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.login.LoginName;
import java.net.URI;
import java.util.List;

/** A service with an https URL: JMAP, CalDAV, CardDAV, WebDAV, ActiveSync, EWS. */
public record WebService(
    Protocol protocol, URI url, List<AuthMethod> authentication, LoginName username)
    implements Service {

  public WebService {
    authentication = List.copyOf(authentication);
    if (!protocol.overHttp()) {
      throw new InvalidValueException(
          "an " + protocol.wireName() + " service has host and port, not a url");
    }
    if (authentication.isEmpty()) {
      throw new InvalidValueException("needs at least one authentication method");
    }
  }

  @Override
  public WebService withUsername(LoginName other) {
    return new WebService(protocol, url, authentication, other);
  }
}
