package dev.waymark.console.domain;

import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.DomainDocument.LoginDocument;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.form.TypedFields;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Input of the form of a domain, valid or not. */
record DomainForm(TypedFields fields) {
  static final String VERSION = "version";
  private static final String SUBDOMAINS = "includeSubdomains";
  private static final List<String> NAMES =
      List.of("provider", "variables", SUBDOMAINS, "login", "movedTo", VERSION);

  /** {@code SERVER = mail.example.com}. */
  private static final Pattern PAIR = Pattern.compile("([^=]*[^=\\s])\\s*=\\s*(\\S.*)");

  /** Reads the submitted fields of the document; others, such as the reason, are left out. */
  static DomainForm typed(FormFields form) {
    Map<String, String> values = new LinkedHashMap<>();
    NAMES.forEach(name -> values.put(name, form.typed(name)));
    return new DomainForm(new TypedFields(values, List.of()));
  }

  /**
   * Fills the form from a stored domain.
   *
   * @param version of the domain
   */
  static DomainForm of(DomainDocument document, long version) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("provider", Optional.ofNullable(document.provider()).orElse(""));
    values.put(
        "variables",
        document.variables().entrySet().stream()
            .map(variable -> variable.getKey() + " = " + variable.getValue())
            .collect(Collectors.joining("\n")));
    values.put(SUBDOMAINS, document.subdomains() ? "yes" : "");
    values.put(
        "login",
        document.login().stream()
            .map(rule -> rule.pattern() + " = " + rule.username())
            .collect(Collectors.joining("\n")));
    values.put("movedTo", Optional.ofNullable(document.movedTo()).orElse(""));
    values.put(VERSION, Long.toString(version));
    return new DomainForm(new TypedFields(values, List.of()));
  }

  /** Creates the form of a domain that is not registered yet. */
  static DomainForm empty() {
    return typed(new FormFields(Map.of()));
  }

  DomainForm with(List<Finding> findings) {
    return new DomainForm(new TypedFields(fields.values(), findings));
  }

  DomainForm basedOn(String version) {
    Map<String, String> values = new LinkedHashMap<>(fields.values());
    values.put(VERSION, version);
    return new DomainForm(new TypedFields(values, fields.findings()));
  }

  String version() {
    return fields.value(VERSION);
  }

  /** Tells whether the box for subdomains is ticked. */
  public boolean includesSubdomains() {
    return !fields.value(SUBDOMAINS).isEmpty();
  }

  /**
   * Reads the document, which the catalogue validates.
   *
   * @throws InvalidDocumentException if lines cannot be read
   */
  DomainDocument document() {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> variables = new TreeMap<>();
    for (String line : lines("variables")) {
      Matcher pair = PAIR.matcher(line);
      if (!pair.matches() || variables.put(pair.group(1), pair.group(2)) != null) {
        findings.add(
            Finding.invalid("/variables", "expected lines like SERVER = mail.example.com"));
      }
    }
    List<LoginDocument> login = new ArrayList<>();
    for (String line : lines("login")) {
      Matcher pair = PAIR.matcher(line);
      if (pair.matches()) {
        login.add(new LoginDocument(pair.group(1), pair.group(2)));
      } else {
        findings.add(
            Finding.invalid("/login", "expected lines like sales-* = sales@%EMAILDOMAIN%"));
      }
    }
    if (!findings.isEmpty()) {
      throw new InvalidDocumentException(findings);
    }
    return new DomainDocument(
        text("provider").orElse(null),
        variables,
        includesSubdomains(),
        login,
        text("movedTo").orElse(null));
  }

  private Optional<String> text(String name) {
    return Optional.of(fields.value(name).strip()).filter(text -> !text.isEmpty());
  }

  private List<String> lines(String name) {
    return fields.value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
