package dev.waymark.console.imports;

import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** Templates of import pages. */
@CheckedTemplate(basePath = "console")
final class ImportTemplates {
  private ImportTemplates() {}

  /** The upload form. */
  static native TemplateInstance importForm(
      ConsoleFrame frame, String reason, Optional<String> complaint);

  /** The progress of an import, or its outcome. */
  static native TemplateInstance importJob(ConsoleFrame frame, ImportJob job);
}
