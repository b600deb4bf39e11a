package dev.waymark.console.layout;

import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;

/** Sections of the console, in menu order. */
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

  /** Returns the title in the menu. */
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
