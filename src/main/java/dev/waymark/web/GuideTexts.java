package dev.waymark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Instructions for each device: messages/guide_*.properties. */
@MessageBundle(value = "guide", locale = "en")
interface GuideTexts {
  @Message
  String heading();

  @Message
  String choose();

  @Message
  String name(Device device);

  @Message
  String title(Device device);

  @Message
  String lead(Device device);

  @Message
  String first(GuidedDevice guided);

  @Message
  String second(GuidedDevice guided);

  @Message
  String third(GuidedDevice guided);

  @Message
  String noteMac();

  @Message
  String noteAndroid();

  @Message
  String install();

  @Message
  String unsigned();

  @Message
  String noProfile();

  @Message
  String classicOutlook();

  @Message
  String classicOutlookText();

  @Message
  String newOutlook();

  @Message
  String newOutlookText();

  @Message
  String phone();

  @Message
  String openThere();

  @Message
  String scan();

  @Message
  String importAccount();

  @Message
  String scanInThunderbird();
}
