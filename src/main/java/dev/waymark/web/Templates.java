package dev.waymark.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** Templates of the setup pages, under templates/web. */
@CheckedTemplate(basePath = "web")
final class Templates {
  private Templates() {}

  /**
   * The form with the address field.
   *
   * @param typed text to correct
   */
  static native TemplateInstance start(
      PageLayout frame, String typed, Optional<InputError> complaint);

  static native TemplateInstance setup(PageLayout frame, SetupView view);

  static native TemplateInstance unknown(
      PageLayout frame, String typed, String domain, Optional<InputError> complaint);

  static native TemplateInstance unavailable(PageLayout frame, String again);

  /**
   * The page behind a one-time link, with a button.
   *
   * @param action target of the form
   */
  static native TemplateInstance link(PageLayout frame, String action);

  /** The page of a used, expired or unknown link, with the address form. */
  static native TemplateInstance gone(
      PageLayout frame, String typed, Optional<InputError> complaint);
}
