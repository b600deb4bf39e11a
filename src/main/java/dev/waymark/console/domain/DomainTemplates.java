package dev.waymark.console.domain;

import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates of domain pages. */
@CheckedTemplate(basePath = "console")
final class DomainTemplates {
  private DomainTemplates() {}

  /** The list of domains, and the forms to filter it and to add a domain. */
  static native TemplateInstance domains(ConsoleFrame frame, DomainList list);

  /** The form of a domain. */
  static native TemplateInstance domain(ConsoleFrame frame, DomainEdit view);

  /** The confirmation before a domain is deleted. */
  static native TemplateInstance domainDelete(ConsoleFrame frame, DomainEdit view);
}
