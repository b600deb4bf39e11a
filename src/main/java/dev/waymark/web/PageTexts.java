package dev.waymark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the layout, the start page and error pages: messages/page_*.properties. */
@MessageBundle(value = "page", locale = "en")
interface PageTexts {
  @Message
  String site();

  @Message
  String skip();

  @Message
  String language();

  @Message
  String title();

  @Message
  String lead();

  @Message
  String address();

  @Message
  String example();

  @Message
  String submit();

  @Message
  String promise();

  @Message
  String otherAddress();

  @Message
  String complaint(InputError complaint);

  @Message
  String unknownTitle();

  @Message
  String unknownText();

  @Message
  String askTitle();

  @Message
  String askIncoming();

  @Message
  String askOutgoing();

  @Message
  String askUsername();

  @Message
  String askPassword();

  @Message
  String askWebmail();

  @Message
  String unavailableTitle();

  @Message
  String unavailableText();

  @Message
  String again();
}
