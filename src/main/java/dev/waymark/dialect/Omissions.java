package dev.waymark.dialect;

import dev.waymark.finding.Finding;
import dev.waymark.finding.Place;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Links;
import dev.waymark.mail.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Collects everything that a dialect cannot express of a domain. */
public final class Omissions {
  private final AccountSettings settings;
  private final List<Finding> found = new ArrayList<>();

  private Omissions(AccountSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts with the services.
   *
   * @param check looks at one published service and reports what is left out of it
   */
  public static Omissions of(AccountSettings settings, BiConsumer<Service, OfService> check) {
    Omissions omissions = new Omissions(settings);
    for (int i = 0; i < settings.services().size(); i++) {
      int index = i;
      check.accept(
          settings.services().get(i),
          (part, detail) -> omissions.found.add(part.at(Place.service(index), detail)));
    }
    return omissions;
  }

  /** Receives what is left out of one service. */
  @FunctionalInterface
  public interface OfService {
    void add(OmittedPart part, String detail);

    default void addWhole(String detail) {
      add(OmittedPart.SERVICE, detail);
    }
  }

  /** Adds an omission that is about all services. */
  public Omissions add(OmittedPart part, String detail) {
    found.add(part.at(Place.whole(), detail));
    return this;
  }

  /** Adds an omission where the provider has OAuth2. */
  public Omissions addOAuth2(String detail) {
    return settings.oauth2().isPresent() ? add(OmittedPart.OAUTH2, detail) : this;
  }

  /** Adds an omission where the provider has links for people. */
  public Omissions addLinks(String detail) {
    return settings.links().equals(Links.none()) ? this : add(OmittedPart.LINKS, detail);
  }

  public OmissionReport report() {
    return OmissionReport.of(found);
  }
}
