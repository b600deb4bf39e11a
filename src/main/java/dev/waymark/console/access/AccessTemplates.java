package dev.waymark.console.access;

import dev.waymark.console.imports.ImportJob;
import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** The pages about who may do what, who did, and imports, under templates/console. */
@CheckedTemplate(basePath = "console")
public final class AccessTemplates {
  private AccessTemplates() {}

  /** What was done. */
  static native TemplateInstance audit(ConsoleFrame frame, AuditList list);

  /** The tokens, and the form for a new one. */
  static native TemplateInstance tokens(ConsoleFrame frame, TokenList list);

  /** A token that was just made. */
  static native TemplateInstance tokenMade(ConsoleFrame frame, String name, String text);

  /** The field for a file. */
  public static native TemplateInstance importForm(
      ConsoleFrame frame, String reason, Optional<String> complaint);

  /** How far an import has got, or what became of it. */
  public static native TemplateInstance importJob(ConsoleFrame frame, ImportJob job);
}
