package dev.waymark.console.access;

import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** Templates of the sign-in, token and audit pages. */
@CheckedTemplate(basePath = "console")
final class AccessTemplates {
  private AccessTemplates() {}

  /** The audit. */
  static native TemplateInstance audit(ConsoleFrame frame, AuditList list);

  /** The tokens, and the form for a new one. */
  static native TemplateInstance tokens(ConsoleFrame frame, TokenList list);

  /** A token that was just created. */
  static native TemplateInstance tokenMade(ConsoleFrame frame, String name, String text);

  /**
   * The sign-in form.
   *
   * @param next page to open afterwards
   * @param complaint reason for the failure of the previous attempt
   */
  static native TemplateInstance signIn(
      ConsoleFrame frame, String next, Optional<String> complaint);
}
