package dev.waymark.console.provider;

import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates of provider pages. */
@CheckedTemplate(basePath = "console")
final class ProviderTemplates {
  private ProviderTemplates() {}

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
}
