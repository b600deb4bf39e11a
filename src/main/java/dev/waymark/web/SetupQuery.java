package dev.waymark.web;

import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.pages.QueryParameter;
import dev.waymark.pages.SetupUrl;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Query of a link to the setup page.
 *
 * @param email as typed, if it can be shown
 * @param device chosen by the visitor
 * @param language chosen by the visitor
 */
record SetupQuery(Optional<String> email, Optional<Device> device, Optional<Language> language) {
  static final String EMAIL = SetupUrl.EMAIL;
  static final String DEVICE = "device";
  static final String LANGUAGE = SetupUrl.LANGUAGE;

  SetupQuery with(Device chosen) {
    return new SetupQuery(email, Optional.of(chosen), language);
  }

  SetupQuery with(Language chosen) {
    return new SetupQuery(email, device, Optional.of(chosen));
  }

  /** Returns the path and query, relative to this service. */
  String href() {
    String query =
        Stream.of(
                email.map(text -> QueryParameter.of(EMAIL, text)),
                device.map(chosen -> QueryParameter.of(DEVICE, chosen.wireName())),
                language.map(chosen -> QueryParameter.of(LANGUAGE, chosen.tag())))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
    String path = email.isPresent() ? SetupUrl.PATH : "/";
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Returns the path of the profile for an address. */
  static String profileHref(EmailAddress address) {
    return "/email.mobileconfig?" + QueryParameter.of(EMAIL, address.text());
  }
}
