package dev.waymark.console.provider;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.form.TypedFields;
import dev.waymark.finding.Finding;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Input of the form of a provider, valid or not. A field is named by the JSON pointer of its member
 * in the document, with dots for slashes.
 *
 * @param fields values by name
 * @param findings errors in them
 */
record ProviderForm(Map<String, String> fields, List<Finding> findings) {
  /** Field with the version that the change is based on. */
  static final String VERSION = "version";

  static final String SERVICES = "services";
  static final String PAGES = "links.documentation";

  private static final Pattern ROW =
      Pattern.compile("(services|links\\.documentation)\\.([0-9]{1,2})\\.(.+)");
  private static final Pattern KNOWN =
      Pattern.compile(
          "version|displayName|shortName|mxSuffixes|ispdbId"
              + "|links\\.(webmail|password|support|enable\\.(url|text))"
              + "|links\\.documentation\\.[0-9]{1,2}\\.(url|text)"
              + "|oauth2\\.(issuer|scope|authUrl|tokenUrl)"
              + "|services\\.[0-9]{1,2}\\.(protocol|host|port|security|url|authentication|username"
              + "|pop3\\.(leaveMessagesOnServer|daysToLeaveMessagesOnServer|downloadOnBiff))");

  /**
   * Group of fields that can be added and removed.
   *
   * @param prefix of their names
   * @param number from 1
   * @param unusual true if optional fields are filled
   */
  record Row(String prefix, int number, boolean unusual) {}

  ProviderForm {
    findings = List.copyOf(findings);
  }

  /** Reads the submitted fields of the document; others, such as the reason, are left out. */
  static ProviderForm typed(FormFields form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.sent().keySet().stream()
        .filter(name -> KNOWN.matcher(name).matches())
        .forEach(name -> fields.put(name, form.typed(name)));
    return new ProviderForm(numbered(fields), List.of());
  }

  /**
   * Fills the form from a stored document.
   *
   * @param version of the provider
   */
  static ProviderForm of(ProviderDocument document, long version) {
    Map<String, String> fields = new ProviderFields(document).all();
    fields.put(VERSION, Long.toString(version));
    return new ProviderForm(fields, List.of());
  }

  /** Creates the form of a new provider, with the usual two servers. */
  static ProviderForm empty() {
    return new ProviderForm(Map.of(VERSION, ""), List.of())
        .plusService("imap", "993")
        .plusService("smtp", "465");
  }

  ProviderForm plusService() {
    return plusService("imap", "");
  }

  private ProviderForm plusService(String protocol, String port) {
    String prefix = SERVICES + "." + rows(SERVICES).size() + ".";
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(prefix + "protocol", protocol);
    more.put(prefix + "port", port);
    more.put(prefix + "security", "tls");
    more.put(prefix + "authentication", "password-cleartext");
    more.put(prefix + "username", "%EMAILADDRESS%");
    return new ProviderForm(more, List.of());
  }

  ProviderForm plusPage() {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(PAGES + "." + rows(PAGES).size() + ".url", "");
    return new ProviderForm(more, List.of());
  }

  /**
   * Removes a row.
   *
   * @param prefix of its fields; any other text has no effect
   */
  ProviderForm without(String prefix) {
    Map<String, String> fewer = new LinkedHashMap<>(fields);
    if (!prefix.isEmpty()) {
      fewer.keySet().removeIf(name -> name.startsWith(prefix) && ROW.matcher(name).matches());
    }
    return new ProviderForm(numbered(fewer), List.of());
  }

  ProviderForm basedOn(String version) {
    Map<String, String> same = new LinkedHashMap<>(fields);
    same.put(VERSION, version);
    return new ProviderForm(same, findings);
  }

  ProviderForm with(List<Finding> found) {
    return new ProviderForm(fields, found);
  }

  /** Returns the fields with their errors. */
  public TypedFields typed() {
    return new TypedFields(fields, findings);
  }

  /** Returns the value of a field. */
  public String value(String name) {
    return typed().value(name);
  }

  /** Returns the errors that belong to no field. */
  public List<String> otherComplaints() {
    return typed().otherComplaints();
  }

  public List<Row> services() {
    return rows(SERVICES);
  }

  public List<Row> pages() {
    return rows(PAGES);
  }

  public List<String> protocols() {
    return Arrays.stream(Protocol.values()).map(Protocol::wireName).toList();
  }

  /** Returns the choices, with an empty one for services with a URL. */
  public List<String> securities() {
    return Stream.concat(Stream.of(""), Arrays.stream(Security.values()).map(Security::wireName))
        .toList();
  }

  public String authentications() {
    return String.join(", ", Arrays.stream(AuthMethod.values()).map(AuthMethod::wireName).toList());
  }

  public List<String> booleans() {
    return List.of("", "true", "false");
  }

  private List<Row> rows(String kind) {
    return numbers(fields, kind).stream()
        .map(number -> row(kind + "." + number + ".", number + 1))
        .toList();
  }

  private Row row(String prefix, int number) {
    boolean unusual =
        !value(prefix + "url").isEmpty()
            || fields.entrySet().stream()
                .anyMatch(
                    field ->
                        field.getKey().startsWith(prefix + "pop3.") && !field.getValue().isEmpty())
            || typed().complaint(prefix + "url").isPresent()
            || typed().complaint(prefix + "pop3").isPresent();
    return new Row(prefix, number, unusual);
  }

  private static TreeSet<Integer> numbers(Map<String, String> fields, String kind) {
    TreeSet<Integer> numbers = new TreeSet<>();
    fields.keySet().stream()
        .map(ROW::matcher)
        .filter(name -> name.matches() && name.group(1).equals(kind))
        .forEach(name -> numbers.add(Integer.valueOf(name.group(2))));
    return numbers;
  }

  /** Renumbers rows from 0 without gaps, as in arrays. */
  private static Map<String, String> numbered(Map<String, String> fields) {
    Map<String, String> numbered = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          Matcher row = ROW.matcher(name);
          numbered.put(
              row.matches()
                  ? row.group(1)
                      + "."
                      + numbers(fields, row.group(1)).headSet(Integer.valueOf(row.group(2))).size()
                      + "."
                      + row.group(3)
                  : name,
              value);
        });
    return numbered;
  }
}
