package dev.waymark.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** The pages, under templates/web. */
@CheckedTemplate(basePath = "web")
final class Templates {
  private Templates() {}

  /**
   * The field for the address.
   *
   * @param typed what the visitor typed, to be corrected
   */
  static native TemplateInstance start(
      PageLayout frame, String typed, Optional<InputError> complaint);

  static native TemplateInstance setup(PageLayout frame, SetupView view);

  static native TemplateInstance unknown(
      PageLayout frame, String typed, String domain, Optional<InputError> complaint);

  static native TemplateInstance unavailable(PageLayout frame, String again);

  /**
   * The button behind a one-time link.
   *
   * @param action where it leads
   */
  static native TemplateInstance link(PageLayout frame, String action);

  /** A link that was used, has ended or never was; with the field for the address. */
  static native TemplateInstance gone(
      PageLayout frame, String typed, Optional<InputError> complaint);
}
