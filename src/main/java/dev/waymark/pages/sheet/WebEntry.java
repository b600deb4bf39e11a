package dev.waymark.pages.sheet;

import dev.waymark.mail.Protocol;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;

/** A service with a URL as a person types it into a program. */
record WebEntry(Protocol protocol, String url, String username) {
  static WebEntry of(WebService service, EmailAddress address) {
    return new WebEntry(
        service.protocol(), service.url().toString(), service.username().fill(address));
  }
}
