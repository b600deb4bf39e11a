package dev.waymark.console.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates shared by the rooms of the console. */
@CheckedTemplate(basePath = "console")
final class LayoutTemplates {
  private LayoutTemplates() {}

  /** An error page. */
  static native TemplateInstance error(ConsoleFrame frame, String title, String detail);
}
