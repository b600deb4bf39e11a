package dev.waymark.pages.sheet;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Short help in plain language: messages/help_*.properties. */
@MessageBundle(value = "help", locale = "en")
public interface HelpTexts {
  @Message
  String title();

  @Message
  String imap();

  @Message
  String imapText();

  @Message
  String pop3();

  @Message
  String pop3Text();

  @Message
  String encryption();

  @Message
  String encryptionText();

  @Message
  String spam();

  @Message
  String spamText();

  @Message
  String password();

  @Message
  String passwordText();
}
