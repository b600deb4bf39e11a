package dev.waymark.imports;

import dev.waymark.catalogue.bulk.DomainLine;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.DomainDocument.LoginDocument;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: the domain's document with its name. */
record Ndjson() implements Format {

  /** Content of a line. */
  record Line(
      @Nullable String name,
      @Nullable String provider,
      @Nullable Map<String, String> variables,
      @Nullable Boolean includeSubdomains,
      @Nullable List<LoginDocument> login,
      @Nullable String movedTo) {}

  @Override
  public DomainLine read(FileLine line) {
    Line said = StrictJson.read(line.text().getBytes(StandardCharsets.UTF_8), Line.class);
    return new DomainLine(
        line.number(),
        name("/name", said.name()),
        new DomainDocument(
            said.provider(),
            said.variables() == null ? Map.of() : said.variables(),
            said.includeSubdomains(),
            said.login() == null ? List.of() : said.login(),
            said.movedTo()));
  }

  static DomainName name(String pointer, @Nullable String name) {
    if (name == null) {
      throw new InvalidDocumentException(pointer, "is missing");
    }
    return DomainName.tryParse(name)
        .orElseThrow(
            () ->
                new InvalidDocumentException(
                    pointer, "is no domain name; expected something like example.com"));
  }
}
