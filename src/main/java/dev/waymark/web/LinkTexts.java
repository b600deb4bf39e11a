package dev.waymark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages behind a one-time link: messages/link_*.properties. */
@MessageBundle(value = "link", locale = "en")
interface LinkTexts {
  @Message
  String title();

  @Message
  String text();

  @Message
  String open();

  @Message
  String goneTitle();

  @Message
  String goneText();
}
