package dev.waymark.web.console;

import dev.waymark.links.Language;
import dev.waymark.links.QrCode;
import dev.waymark.web.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The pages, under templates/console. */
@CheckedTemplate(basePath = "console")
final class ConsoleTemplates {
  private ConsoleTemplates() {}

  /**
   * The field for the token.
   *
   * @param next where to go then
   * @param complaint why it did not work before
   */
  static native TemplateInstance signIn(
      ConsoleFrame frame, String next, Optional<String> complaint);

  /**
   * The field for an address or a domain.
   *
   * @param typed to be corrected
   * @param complaint what is wrong with it
   */
  static native TemplateInstance lookUp(
      ConsoleFrame frame, String typed, Optional<String> complaint);

  static native TemplateInstance known(
      ConsoleFrame frame, Known known, List<Choice<Language>> languages);

  /** Plain text, in the language of the instance. */
  static native TemplateInstance reply(Reply answer);

  /** The text for a customer, as a part of a page. */
  static native TemplateInstance replyText(String text, Language language);

  static native TemplateInstance replyPage(
      ConsoleFrame frame,
      String address,
      List<Choice<Language>> languages,
      String text,
      Language language);

  /** A link for a welcome mail, as a part of a page. */
  static native TemplateInstance welcomeLink(String url, QrCode code, Moment end);

  static native TemplateInstance welcomeLinkPage(
      ConsoleFrame frame, String address, String url, QrCode code, Moment end);

  static native TemplateInstance unknown(ConsoleFrame frame, String typed);

  /** A probe as a page. */
  static native TemplateInstance probe(ConsoleFrame frame, Report report);

  /** The part of a page that follows a probe. */
  static native TemplateInstance live(Report report);

  /** What was found. */
  static native TemplateInstance report(Report report);

  /** What was found at a port in one mode. */
  static native TemplateInstance cell(Finish finish);

  static native TemplateInstance progress(int known, int size);

  /** An error, in words. */
  static native TemplateInstance trouble(ConsoleFrame frame, String title, String detail);
}
