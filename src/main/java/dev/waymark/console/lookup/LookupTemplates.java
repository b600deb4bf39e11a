package dev.waymark.console.lookup;

import dev.waymark.console.layout.ConsoleFrame;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.mail.Language;
import dev.waymark.pages.Option;
import dev.waymark.qr.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** Templates of the look-up page, replies and links. */
@CheckedTemplate(basePath = "console")
final class LookupTemplates {
  private LookupTemplates() {}

  /**
   * The form for an address or a domain.
   *
   * @param typed text to correct
   * @param complaint error in it
   */
  static native TemplateInstance lookUp(
      ConsoleFrame frame, String typed, Optional<String> complaint);

  static native TemplateInstance known(
      ConsoleFrame frame, LookupView known, List<Option<Language>> languages);

  /** A reply as plain text, in the locale of the instance. */
  static native TemplateInstance reply(Reply answer);

  /** The text for a customer, as a part of a page. */
  static native TemplateInstance replyText(String text, Language language);

  static native TemplateInstance replyPage(
      ConsoleFrame frame,
      String address,
      List<Option<Language>> languages,
      String text,
      Language language);

  /** A link for a welcome mail, as a part of a page. */
  static native TemplateInstance welcomeLink(String url, QrCode code, TimestampView end);

  static native TemplateInstance welcomeLinkPage(
      ConsoleFrame frame, String address, String url, QrCode code, TimestampView end);

  static native TemplateInstance unknown(ConsoleFrame frame, String typed);
}
