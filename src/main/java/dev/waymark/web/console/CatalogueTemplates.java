package dev.waymark.web.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages about providers and domains, under templates/console. */
@CheckedTemplate(basePath = "console")
final class CatalogueTemplates {
  private CatalogueTemplates() {}

  /** All providers, and the field for a new one. */
  static native TemplateInstance providers(ConsoleFrame frame, ProviderList list);

  /** One provider and its history. */
  static native TemplateInstance provider(ConsoleFrame frame, ProviderView view);

  /** A provider's fields. */
  static native TemplateInstance providerEdit(ConsoleFrame frame, ProviderEdit view);

  /** What the change means, before it is made. */
  static native TemplateInstance providerReview(ConsoleFrame frame, ProviderReview view);

  /** A revision beside the published one. */
  static native TemplateInstance revision(ConsoleFrame frame, RevisionView view);

  /** Domains, and the fields to find and to add some. */
  static native TemplateInstance domains(ConsoleFrame frame, DomainList list);

  /** One domain's fields. */
  static native TemplateInstance domain(ConsoleFrame frame, DomainEdit view);

  /** Asks whether it is really to be deleted. */
  static native TemplateInstance domainDelete(ConsoleFrame frame, DomainEdit view);
}
