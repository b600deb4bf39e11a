package dev.waymark.console.provider;

import dev.waymark.console.layout.ConsoleFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates of provider pages. */
@CheckedTemplate(basePath = "console")
final class ProviderTemplates {
  private ProviderTemplates() {}

  /** The list of providers, and the form for a new one. */
  static native TemplateInstance providers(ConsoleFrame frame, ProviderList list);

  /** A provider and its history. */
  static native TemplateInstance provider(ConsoleFrame frame, ProviderView view);

  /** The form of a provider. */
  static native TemplateInstance providerEdit(ConsoleFrame frame, ProviderEdit view);

  /** The preview of a change. */
  static native TemplateInstance providerReview(ConsoleFrame frame, ProviderReview view);

  /** A revision compared with the published one. */
  static native TemplateInstance revision(ConsoleFrame frame, RevisionView view);
}
