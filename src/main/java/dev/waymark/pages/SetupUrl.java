package dev.waymark.pages;

import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;

/** Links to the setup page, relative to this service. */
public final class SetupUrl {
  public static final String PATH = "/setup";
  public static final String EMAIL = "email";
  public static final String LANGUAGE = "lang";

  private SetupUrl() {}

  /** Returns the setup page of an address. */
  public static String of(EmailAddress address, Language language) {
    return PATH
        + "?"
        + QueryParameter.of(EMAIL, address.text())
        + "&"
        + QueryParameter.of(LANGUAGE, language.tag());
  }
}
