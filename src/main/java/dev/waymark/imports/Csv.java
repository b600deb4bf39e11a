package dev.waymark.imports;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.waymark.catalogue.bulk.DomainLine;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.finding.InvalidDocumentException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lines with commas, under a header that names the columns.
 *
 * @param columns in the file's order
 */
record Csv(List<String> columns) implements Format {
  private static final String DOMAIN = "domain";
  private static final String PROVIDER = "provider";
  private static final String SUBDOMAINS = "includeSubdomains";
  private static final String VARIABLE = "var.";

  private static final ObjectReader FIELDS =
      new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

  /**
   * Reads the header.
   *
   * @throws InvalidDocumentException where it does not say what the lines hold
   */
  static Csv of(FileLine header) {
    List<String> columns = fields(header.text()).stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      boolean known =
          Set.of(DOMAIN, PROVIDER, SUBDOMAINS).contains(column) || column.startsWith(VARIABLE);
      if (!known || !seen.add(column)) {
        throw new InvalidDocumentException(
            "", "the header has an unknown column, or one twice; known are " + known());
      }
    }
    if (!seen.containsAll(Set.of(DOMAIN, PROVIDER))) {
      throw new InvalidDocumentException("", "the header lacks a column; known are " + known());
    }
    return new Csv(columns);
  }

  private static String known() {
    return String.join(", ", DOMAIN, PROVIDER, SUBDOMAINS, VARIABLE + "NAME for each variable");
  }

  @Override
  public DomainLine read(FileLine line) {
    List<String> fields = fields(line.text());
    if (fields.size() != columns.size()) {
      throw new InvalidDocumentException(
          "", "the line has %d fields and the header %d".formatted(fields.size(), columns.size()));
    }
    Map<String, String> given = new TreeMap<>();
    Map<String, String> variables = new TreeMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String column = columns.get(i);
      String value = fields.get(i).strip();
      if (!value.isEmpty() && column.startsWith(VARIABLE)) {
        variables.put(column.substring(VARIABLE.length()), value);
      } else if (!value.isEmpty()) {
        given.put(column, value);
      }
    }
    return new DomainLine(
        line.number(),
        Ndjson.name("/domain", given.get(DOMAIN)),
        new DomainDocument(
            given.get(PROVIDER),
            variables,
            truth(given.getOrDefault(SUBDOMAINS, "false")),
            List.of(),
            null));
  }

  private static boolean truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidDocumentException("/includeSubdomains", "is true or false");
    };
  }

  private static List<String> fields(String line) {
    try (MappingIterator<String[]> records = FIELDS.readValues(line)) {
      List<String> fields = records.hasNextValue() ? List.of(records.nextValue()) : List.of();
      if (records.hasNextValue()) {
        throw new InvalidDocumentException("", "the line is more than one record");
      }
      return fields;
    } catch (IOException e) {
      throw new InvalidDocumentException("", "the line is not CSV: is a quotation mark missing?");
    }
  }
}
