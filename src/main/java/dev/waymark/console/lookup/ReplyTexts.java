package dev.waymark.console.lookup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of replies to customers: messages/reply_*.properties. */
@MessageBundle(value = "reply", locale = "en")
public interface ReplyTexts {
  @Message
  String hello();

  @Message
  String settings();

  @Message
  String address();

  @Message
  String colon();

  @Message
  String page();

  @Message
  String password();

  @Message
  String works();

  @Message
  String broken();

  @Message
  String close();
}
