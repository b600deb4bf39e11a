package dev.waymark.console.layout;

import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;

/** The parts of the console, in the order of its menu. */
public enum Section {
  LOOK_UP("Look up", ConsolePath.ROOT, Role.SUPPORT),
  PROVIDERS("Providers", ConsolePath.PROVIDERS, Role.ADMIN),
  DOMAINS("Domains", ConsolePath.DOMAINS, Role.ADMIN),
  IMPORT("Import", ConsolePath.IMPORT, Role.ADMIN),
  AUDIT("Audit", ConsolePath.AUDIT, Role.ADMIN),
  TOKENS("Tokens", ConsolePath.TOKENS, Role.ADMIN);

  private final String title;
  private final String href;
  private final Role role;

  Section(String title, String href, Role role) {
    this.title = title;
    this.href = href;
    this.role = role;
  }

  /** What the menu calls it. */
  public String title() {
    return title;
  }

  public String href() {
    return href;
  }

  /** Returns true if a user with this role may open the section. */
  boolean isFor(Role holder) {
    return holder.includes(role);
  }
}
