package dev.waymark.console.probe;

import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates of live probes. */
@CheckedTemplate(basePath = "console")
final class ProbeTemplates {
  private ProbeTemplates() {}

  /** A probe as a page. */
  static native TemplateInstance probe(ConsoleFrame frame, ProbeView report);

  /** The part of a page that follows a probe. */
  static native TemplateInstance live(ProbeView report);

  /** The results of a probe. */
  static native TemplateInstance report(ProbeView report);

  /** The verdict on a port in one mode. */
  static native TemplateInstance cell(VerdictView finish);

  static native TemplateInstance progress(int known, int size);
}
