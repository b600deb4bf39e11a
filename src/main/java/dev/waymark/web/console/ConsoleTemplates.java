package dev.waymark.web.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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

  static native TemplateInstance known(ConsoleFrame frame, Known known);

  static native TemplateInstance unknown(ConsoleFrame frame, String typed);

  /** An error, in words. */
  static native TemplateInstance trouble(ConsoleFrame frame, String title, String detail);
}
