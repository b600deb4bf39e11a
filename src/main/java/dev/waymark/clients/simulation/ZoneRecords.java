package dev.waymark.clients.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Records of a zone file with one record a line and full names: RFC 1035 section 5.1. */
final class ZoneRecords {
  private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME", "MX", "NS", "SRV", "TXT");

  private ZoneRecords() {}

  static RecordedAnswers read(byte[] zone) {
    RecordedAnswers answers = new RecordedAnswers();
    new String(zone, StandardCharsets.UTF_8).lines().forEach(line -> add(answers, line));
    return answers;
  }

  private static void add(RecordedAnswers answers, String line) {
    int comment = line.indexOf(';');
    String text = (comment < 0 ? line : line.substring(0, comment)).strip();
    List<String> fields = new ArrayList<>(List.of(text.split("\\s+")));
    String name = fields.remove(0);
    while (!fields.isEmpty() && (isTtl(fields.get(0)) || fields.get(0).equalsIgnoreCase("IN"))) {
      fields.remove(0);
    }
    if (!fields.isEmpty() && TYPES.contains(fields.get(0).toUpperCase(Locale.ROOT))) {
      answers.add(name, fields.get(0), String.join(" ", fields.subList(1, fields.size())));
    }
  }

  private static boolean isTtl(String field) {
    return field.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
