package dev.waymark.catalogue.document;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import dev.waymark.mail.login.LoginRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Validates a domain's rules for user names, and selects those in force. */
@ApplicationScoped
public class LoginRules {
  private static final int MAX_RULES = 1000;

  private final LoginConfig config;

  LoginRules(LoginConfig config) {
    this.config = config;
  }

  public static List<DomainDocument.LoginDocument> read(byte[] json) {
    return StrictJson.read(json, new TypeReference<List<DomainDocument.LoginDocument>>() {});
  }

  /** Notes everything that keeps the rules from being stored. */
  public void check(
      List<DomainDocument.LoginDocument> rules,
      Map<String, String> variables,
      DocumentValidator checks) {
    check(rules, variables, checks, config.exact());
  }

  /** Notes everything that is wrong with the rules, whatever the settings of the service are. */
  public static void checkValues(
      List<DomainDocument.LoginDocument> rules,
      Map<String, String> variables,
      DocumentValidator checks) {
    check(rules, variables, checks, true);
  }

  private static void check(
      List<DomainDocument.LoginDocument> rules,
      Map<String, String> variables,
      DocumentValidator checks,
      boolean exact) {
    if (rules.size() > MAX_RULES) {
      checks.add("/login", "expected at most " + MAX_RULES + " rules");
      return;
    }
    for (int i = 0; i < rules.size(); i++) {
      pattern("/login/" + i + "/pattern", rules.get(i).pattern(), checks, exact);
      username("/login/" + i + "/username", rules.get(i).username(), variables, checks);
    }
  }

  private static void pattern(
      String pointer, @Nullable String text, DocumentValidator checks, boolean exact) {
    Optional<LoginPattern> pattern =
        checks.parsed(pointer, checks.required(pointer, text), LoginPattern::new);
    if (pattern.isPresent() && pattern.get().isExact() && !exact) {
      checks.add(
          pointer,
          "names one mailbox; use * or ?, or set WAYMARK_LOGIN_EXACT=true, which tells"
              + " strangers that the mailbox exists");
    }
  }

  /** Stored rules in force: those for single mailboxes only while they are allowed. */
  public List<LoginRule> inForce(
      List<DomainDocument.LoginDocument> stored, Map<String, String> variables) {
    return stored.stream()
        .map(rule -> rule(rule, variables))
        .filter(rule -> config.exact() || !rule.pattern().isExact())
        .toList();
  }

  private static LoginRule rule(
      DomainDocument.LoginDocument stored, Map<String, String> variables) {
    Template username = new Template(String.valueOf(stored.username()));
    return new LoginRule(
        new LoginPattern(String.valueOf(stored.pattern())),
        new LoginName(username.fillVariables(variables)));
  }

  private static void username(
      String pointer,
      @Nullable String text,
      Map<String, String> variables,
      DocumentValidator checks) {
    Optional<Template> template = checks.required(pointer, text).map(Template::new);
    Set<String> lacking = new TreeSet<>(template.map(Template::variables).orElse(Set.of()));
    lacking.removeAll(variables.keySet());
    if (lacking.isEmpty()) {
      checks.parsed(pointer, template, present -> new LoginName(present.fillVariables(variables)));
    } else {
      checks.add(pointer, "needs the variable " + String.join(", ", lacking));
    }
  }
}
