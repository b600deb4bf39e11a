package dev.waymark.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Methods and paths of the service: those of openapi.yaml, and those of pages and redirects. */
final class KnownPaths {
  private static final Pattern LINE = Pattern.compile("(?m)^  (/\\S*):$|^    ([a-z]+):$");

  private static final List<Operation> MORE =
      List.of(
          new Operation("PROPFIND", "/.well-known/caldav"),
          new Operation("REPORT", "/.well-known/carddav"),
          new Operation("GET", "/AutoDiscover/AutoDiscover.json/v1.0/{email}"),
          new Operation("POST", "/Autodiscover/Autodiscover.xml"),
          new Operation("GET", "/assets/{hash}/{name}"),
          new Operation("GET", "/console"),
          new Operation("POST", "/console/sign-out"),
          new Operation("GET", "/console/reply"),
          new Operation("POST", "/console/probes"),
          new Operation("GET", "/console/probes/{id}/events"),
          new Operation("GET", "/console/providers/{id}/edit"),
          new Operation("POST", "/console/providers/{id}"),
          new Operation("GET", "/console/domains/{name}"),
          new Operation("POST", "/console/import"),
          new Operation("GET", "/console/audit"),
          new Operation("POST", "/console/tokens/{id}/revoke"));

  private KnownPaths() {}

  /** A method of a path; {@code {…}} stands for a part that varies. */
  record Operation(String method, String path) {}

  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>(MORE);
    String path = "";
    Matcher lines = LINE.matcher(description());
    while (lines.find()) {
      if (lines.group(1) != null) {
        path = lines.group(1);
      } else if (!path.isEmpty()) {
        operations.add(new Operation(lines.group(2).toUpperCase(Locale.ROOT), path));
      }
    }
    return List.copyOf(operations);
  }

  private static String description() {
    try {
      String text = Files.readString(Path.of("openapi.yaml"));
      return text.substring(text.indexOf("\npaths:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
