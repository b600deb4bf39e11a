package dev.waymark.pages.sheet;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The settings sheet: messages/sheet_*.properties. */
@MessageBundle(value = "sheet", locale = "en")
public interface SheetTexts {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String provider();

  @Message
  String incoming();

  @Message
  String outgoing();

  @Message
  String none();

  @Message
  String protocol(Protocol protocol);

  @Message
  String server();

  @Message
  String port();

  @Message
  String encryption();

  @Message
  String security(Security security);

  @Message
  String username();

  @Message
  String signIn();

  @Message
  String authentication(AuthMethod method);

  @Message
  String url();

  @Message
  String unprotected();

  @Message
  String password();

  @Message
  String passwordText();

  @Message
  String passwordLink();

  @Message
  String enable();

  @Message
  String others();

  @Message
  String extras();

  @Message
  String links();

  @Message
  String webmail();

  @Message
  String support();

  @Message
  String copy();

  @Message
  String copied();

  @Message
  String notCopied();
}
